import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { moveAttempt, moveRefund } from "@haat/db/queries/money/moves";
import { homeNoMore, noMoreTries, refundedOf } from "@haat/db/queries/money/refunds";
import { bookUnmade, unmakeRefund } from "@haat/db/queries/statements/unproven";
import { actorName, type NodeCtx } from "../../context.ts";
import { tellUnmade } from "../orders/tell-buyer.ts";
import { userIdOf } from "../vendors/myself.ts";

const reason = "unmade";

/**
 * Its wallet never made it, whatever it had said: J8c is booked back, the payment is what it was before, and the refund goes the way
 * of every one that failed, or waits for a person where a person had sent it. Its buyer, who was told that it is back, is told in the same transaction.
 */
export async function endUnmade(tx: Tx, ctx: NodeCtx, differenceId: string): Promise<void> {
  const unmade = await unmakeRefund(tx, { id: differenceId, by: userIdOf(ctx) });
  if (!unmade) throw new DomainError("difference.wrong_state");
  const { id, refundId, attemptId, orderId, amountMinor, isByHand } = unmade;
  const step = { orderId, eventKey: id, actor: actorName(ctx), reason } as const;
  const failed = { ...step, id: refundId, to: "failed", from: ["succeeded"], set: homeNoMore } as const;
  if (!(await moveRefund(tx, failed))) throw new DomainError("difference.wrong_state");
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
  await tellUnmade(tx, ctx, { orderId, unmade: id, amountMinor: BigInt(amountMinor) });
}
