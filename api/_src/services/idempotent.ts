import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { claimKey, storeAnswer } from "@haat/db/queries/money/idempotency";
import type { NodeCtx } from "../context.ts";

export type Once = Readonly<{ route: string; key: string; body: unknown }>;

/** Who repeats himself: the person, or the one who holds the order or the cart. */
const callerOf = ({ actor, tokens }: NodeCtx): string =>
  actor.kind === "member"
    ? `${actor.userId}:${actor.shop?.id ?? ""}`
    : (tokens.orderTokenHash ?? tokens.sessionHash ?? tokens.cart ?? "anyone");

/**
 * Runs `work` at most once per (caller, route, key), in one transaction with the key itself. The same key and body again
 * give the stored answer; another body is refused; a request still running answers `idempotency.in_progress`.
 */
export async function once<Answer>(
  ctx: NodeCtx,
  { route, key, body }: Once,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  const scope = { caller: callerOf(ctx), route, key };
  const bodyHash = await hashSecret(JSON.stringify(body ?? null));
  return ctx.books.transact(async (tx) => {
    const claim = await claimKey(tx, { ...scope, bodyHash });
    switch (claim.state) {
      case "busy":
        throw new DomainError("idempotency.in_progress");
      case "other_body":
        throw new DomainError("idempotency.key_reused");
      case "done":
        return claim.answer as Answer;
      case "mine": {
        const answer = await work(tx);
        await storeAnswer(tx, scope, answer);
        return answer;
      }
    }
  });
}
