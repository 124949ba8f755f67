import { DomainError } from "@haat/core/errors";
import { isMemberRole, isStaffRole, type StaffRole } from "@haat/core/roles";
import { findCourierKey } from "@haat/db/queries/couriers/keys";
import { identify } from "@haat/db/queries/identify";
import type { Context, MiddlewareHandler, Next } from "hono";
import type { AppEnv } from "../app-env.ts";
import type { Shop } from "../context.ts";
import type { Policy, Who } from "../policy.ts";
import { hasShownEnough } from "../rights/second-factor.ts";
import { holdAdminDoor } from "./admin-door.ts";
import { answerOnce } from "./answer-once.ts";
import { holdMisses, holdRate } from "./rate-limit.ts";

const keyPattern = /^[\x20-\x7e]{1,255}$/;

/** The shop a member acts for: the one he names, or his only one. */
function shopOf(shops: readonly Shop[], named: string | undefined): Shop | null {
  if (named) return shops.find(({ id }) => id === named) ?? null;
  return shops.length === 1 ? (shops[0] ?? null) : null;
}

/** By which of the rows' roles somebody may come in; null: by none. Of several, the one that the row names first. */
function rightOf({ who, shop: states }: Policy, roles: readonly StaffRole[], shop: Shop | null): Who | null {
  const worksHere = shop !== null && states.includes(shop.state);
  const holds = (role: Who): boolean =>
    role === "buyer" ||
    (isMemberRole(role) ? worksHere && shop.memberRole === role : holdsStaff(role, roles));
  return who.find(holds) ?? null;
}

const holdsStaff = (role: Who, roles: readonly StaffRole[]): boolean =>
  isStaffRole(role) && roles.includes(role);

/** A machine: only its key counts, whatever else it shows. */
async function admitCourier(c: Context<AppEnv>): Promise<void> {
  const { courierKeyHash } = c.get("tokens");
  const key = courierKeyHash && (await findCourierKey(c.get("edge").db, courierKeyHash));
  if (!key) throw new DomainError("auth.required", {}, { was: courierKeyHash ? "token.forged" : null });
  c.set("actor", { kind: "courier", courier: key.courier, keyId: key.id });
}

async function admitPerson(c: Context<AppEnv>, policy: Policy): Promise<void> {
  const { access } = c.get("tokens");
  const person = access && (await identify(c.get("edge").db, access.sessionId));
  if (!person) throw new DomainError("auth.required", {}, { was: access && "session.over" });
  const shop = shopOf(person.shops, c.req.header("x-haat-shop"));
  const as = rightOf(policy, person.roles, shop);
  if (!as) throw new DomainError("auth.forbidden");
  if (!hasShownEnough(person.factors, as, policy)) throw new DomainError("auth.second_factor_required");
  if (policy.stepUp === "fresh" && !person.isFresh) throw new DomainError("auth.step_up_required");
  c.set("actor", { kind: "member", ...person, shop, as });
}

/** The policy of a route, carried out before its input is even read. */
export const enforce =
  (policy: Policy): MiddlewareHandler<AppEnv> =>
  async (c, next) => {
    const node = policy.surface === "node" ? c.get("node") : null;
    if (policy.surface === "node" && !node) throw new DomainError("service.unavailable");
    holdAdminDoor(c);
    await holdRate(c, policy.rate);
    if (policy.owns === "courier") await admitCourier(c);
    else if (!policy.who.includes("public")) await admitPerson(c, policy);
    const go: Next = () => holdMisses(c, policy.rate, next);
    if (policy.idempotency === "required") {
      const key = c.req.header("idempotency-key");
      if (!key) throw new DomainError("idempotency.key_missing");
      if (!keyPattern.test(key)) throw new DomainError("idempotency.key_invalid");
      // At the edge the one statement that does the work claims the key as well.
      if (node) return answerOnce(c, node, key, go);
    }
    return go();
  };
