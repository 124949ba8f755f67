import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { type HeldKey, lockHeldKey, noteWork } from "@haat/db/queries/money/idempotency";
import type { NodeCtx } from "../context.ts";

/** What a service of a route sees whose policy requires an idempotency key. */
export type KeyedCtx = NodeCtx & Readonly<{ held: HeldKey }>;

/**
 * Runs `work` at most once per key of a request, in one transaction with the note that it is done: after a death or a
 * fault the same request goes on behind it. The policy has claimed the key; the answer is kept when the route has given it.
 */
export const once = <Outcome>(ctx: KeyedCtx, work: (tx: Tx) => Promise<Outcome>): Promise<Outcome> =>
  ctx.books.transact(async (tx) => {
    const held = await lockHeldKey(tx, ctx.held);
    if (!held) throw new DomainError("idempotency.in_progress");
    if (held.work) return held.work.outcome as Outcome;
    const outcome = await work(tx);
    await noteWork(tx, ctx.held, outcome);
    return outcome;
  });
