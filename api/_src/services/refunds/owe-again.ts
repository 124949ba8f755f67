import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { moveAttempt, moveRefund } from "@haat/db/queries/money/moves";
import { homeNoMore, noMoreTries, refundedOf } from "@haat/db/queries/money/refunds";
import { bookUnmade, type Unmade } from "@haat/db/queries/statements/unproven";
import { actorName, type NodeCtx } from "../../context.ts";

/**
 * Two have said that what was home is not: J8c is booked back, the payment is what it was before, and the refund goes the way of
 * every one that failed, or waits for a person where a person had sent it. Telling its buyer is the caller's.
 */
export async function oweAgain(
  tx: Tx,
  ctx: NodeCtx,
  { id, refundId, attemptId, orderId, isByHand }: Unmade,
  reason: "unmade" | "bounced",
): Promise<void> {
  const step = { orderId, eventKey: id, actor: actorName(ctx), reason } as const;
  const failed = { ...step, id: refundId, to: "failed", from: ["succeeded"], set: homeNoMore } as const;
  if (!(await moveRefund(tx, failed))) throw new DomainError("refund.wrong_state");
  // No wallet was asked for it, so that none is asked again: it waits for whoever sends it.
  const byHand = { to: "manual", from: ["failed"], eventKey: `${id}:by-hand`, set: noMoreTries } as const;
  if (isByHand) await moveRefund(tx, { ...step, ...byHand, id: refundId });
  const { refunded } = await refundedOf(tx, attemptId);
  // One that belonged to no order, or is disputed, stays that.
  await moveAttempt(
    tx,
    refunded === 0n
      ? { ...step, id: attemptId, to: "captured", from: ["refunded", "partially_refunded"] }
      : { ...step, id: attemptId, to: "partially_refunded", from: ["refunded"] },
  );
  await bookUnmade(tx, id);
}
