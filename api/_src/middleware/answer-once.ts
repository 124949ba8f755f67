import { problems } from "@haat/contract/problem";
import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import {
  claimKey,
  giveKeyBack,
  keepRefusal,
  keepReply,
  renewKey,
  type HeldKey,
  type KeptReply,
} from "@haat/db/queries/money/idempotency";
import type { Context, Next } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { AppEnv } from "../app-env.ts";
import type { Actor, NodeDeps, Tokens } from "../context.ts";
import { whileWorking } from "./while-working.ts";

/** Two beats may be missed before the lease of 45 s is over. */
const beatMs = 15_000;

/** Who repeats himself: the person, or the one who holds the order or the cart. */
const callerOf = async (actor: Actor, { orderTokenHash, access, cart }: Tokens): Promise<string> =>
  actor.kind === "member"
    ? `${actor.userId}:${actor.shop?.id ?? ""}`
    : (orderTokenHash ?? access?.userId ?? (cart ? await hashSecret(cart) : "anyone"));

/**
 * One answer per (caller, route, key): claimed before the work, whose own transactions note what they did, and kept when
 * the route has answered. The same request again gets the same bytes; another body under the key is refused.
 */
export async function answerOnce(
  c: Context<AppEnv>,
  { books, sealer }: NodeDeps,
  key: string,
  next: Next,
): Promise<Response | undefined> {
  const scope = {
    caller: await callerOf(c.get("actor"), c.get("tokens")),
    route: `${c.req.method} ${c.req.path}`,
    key,
  };
  const claim = await claimKey(books, {
    ...scope,
    bodyHash: await sealer.fingerprint("request", await c.req.text()),
  });
  switch (claim.state) {
    case "busy":
      throw new DomainError("idempotency.in_progress");
    case "other_body":
      throw new DomainError("idempotency.key_reused");
    case "done":
      return replay(c, claim.reply, await sealer.open("reply", claim.reply.sealed));
    case "mine":
      c.set("held", claim.held);
      await whileWorking({ beat: () => renewKey(books, claim.held), everyMs: beatMs }, next);
      await keepAnswer(c, { books, sealer }, claim.held);
      return undefined;
  }
}

function replay(c: Context<AppEnv>, { status, type, language }: KeptReply, body: string): Response {
  c.header("idempotent-replayed", "true");
  c.header("content-type", type);
  c.header("content-language", language);
  return c.body(body, status as ContentfulStatusCode);
}

/** Final is what was done, and what was refused for good by the work itself: neither bad input nor a passing trouble. */
async function keepAnswer(
  c: Context<AppEnv>,
  { books, sealer }: Pick<NodeDeps, "books" | "sealer">,
  held: HeldKey,
): Promise<void> {
  const { status, headers } = c.res;
  const isRefusal = c.error instanceof DomainError && !problems[c.error.code].retryable;
  if (status >= 500 || (status >= 400 && !isRefusal)) return giveKeyBack(books, held);
  const reply: KeptReply = {
    status,
    type: headers.get("content-type") ?? "application/json",
    language: c.get("locale"),
    sealed: await sealer.seal("reply", await c.res.clone().text()),
  };
  if (status >= 400) return keepRefusal(books, held, reply);
  if (!(await keepReply(books, held, reply))) throw new DomainError("idempotency.in_progress");
}
