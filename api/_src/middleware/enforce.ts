import { DomainError } from "@haat/core/errors";
import { identify } from "@haat/db/queries/identify";
import type { MiddlewareHandler } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { Actor, Shop } from "../context.ts";
import type { Policy } from "../policy.ts";
import { answerOnce } from "./answer-once.ts";
import { holdRate } from "./rate-limit.ts";

const keyPattern = /^[\x20-\x7e]{1,255}$/;

type Member = Extract<Actor, { kind: "member" }>;

/** The shop a member acts for: the one he names, or his only one. */
function shopOf(shops: readonly Shop[], named: string | undefined): Shop | null {
  if (named) return shops.find(({ id }) => id === named) ?? null;
  return shops.length === 1 ? (shops[0] ?? null) : null;
}

const isAllowed = ({ who }: Policy, { roles, shop }: Member): boolean =>
  who.some(
    (role) =>
      role === "buyer" || (role === "vendor" ? shop !== null : role !== "public" && roles.includes(role)),
  );

/** The policy of a route, carried out before its input is even read. */
export const enforce =
  (policy: Policy): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    if (policy.surface === "node" && !c.var.node) throw new DomainError("service.unavailable");
    await holdRate(c, policy.rate);
    if (!policy.who.includes("public")) {
      const { sessionHash } = c.var.tokens;
      const person = sessionHash ? await identify(c.var.edge.db, sessionHash) : null;
      if (!person) throw new DomainError("auth.required");
      const member: Member = {
        kind: "member",
        ...person,
        shop: shopOf(person.shops, c.req.header("x-haat-shop")),
      };
      if (!isAllowed(policy, member)) throw new DomainError("auth.forbidden");
      c.set("actor", member);
    }
    if (policy.idempotency === "required") {
      const key = c.req.header("idempotency-key");
      if (!key) throw new DomainError("idempotency.key_missing");
      if (!keyPattern.test(key)) throw new DomainError("idempotency.key_invalid");
      // At the edge the one statement that does the work claims the key as well.
      if (policy.surface === "node" && c.var.node) return answerOnce(c, c.var.node, key, next);
    }
    return next();
  };
