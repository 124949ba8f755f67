import { newId } from "@haat/core/ids";
import { j8, type Journal } from "@haat/core/ledger";
import { j11cBack } from "@haat/core/ledger-couriers";
import type { Tx } from "@haat/db/books";
import { appliedAttemptId } from "@haat/db/queries/money/captures";
import { insertRefund } from "@haat/db/queries/money/refunds";
import { actorName } from "../../../context.ts";
import type { KeyedCtx } from "../../idempotent.ts";

type Kept = Readonly<{
  consignmentId: string;
  orderId: string;
  subOrderId: string;
  /** Of what the buyer paid ahead, for a way back that this parcel's courier has not charged for. Poisha. */
  kept: bigint;
}>;

/** What its buyer bore of a charge that was another parcel's goes home to him, to the poisha. The journals, for whoever posts them last. */
export async function giveKeptBack(
  tx: Tx,
  ctx: KeyedCtx,
  { consignmentId, orderId, subOrderId, kept }: Kept,
): Promise<readonly (Journal | null)[]> {
  const attemptId = kept > 0n ? await appliedAttemptId(tx, orderId) : null;
  if (attemptId === null) return [];
  const refundId = newId("refund", ctx.now());
  await insertRefund(tx, {
    ...{ id: refundId, orderId, subOrderId, attemptId, amountMinor: kept, actor: actorName(ctx) },
    ...{ bornOf: "sub_order_returned", businessKey: `way_back:${consignmentId}` },
  });
  return [j11cBack({ consignmentId, orderId, delivery: kept }), j8({ refundId, orderId, cash: kept })];
}
