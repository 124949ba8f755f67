import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { j8 } from "@haat/core/ledger";
import type { SubOrderState } from "@haat/core/states";
import type { Tx } from "@haat/db/books";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { appliedAttemptId } from "@haat/db/queries/money/captures";
import { post } from "@haat/db/queries/money/journals";
import { moveSubOrder } from "@haat/db/queries/money/moves";
import { voidCashAttempts } from "@haat/db/queries/money/open-attempts";
import { insertRefund } from "@haat/db/queries/money/refunds";
import { restockSubOrder, writeOffSubOrder } from "@haat/db/queries/money/stock";
import { cancelReason, type OrderHead, type OrderPart } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { dropCasesOf } from "../refunds/drop-case.ts";
import type { CancelledBy } from "./ending-words.ts";
import { tellCancelled } from "./tell-buyer.ts";

type Cancel = Readonly<{
  order: OrderHead;
  part: OrderPart;
  actor: string;
  reason: string;
  from: readonly SubOrderState[];
  /** Broken in the shop, so that they do not go back on the shelf. */
  areDamaged?: boolean;
  /** Of the staff: cancels nothing of a shop he works for. */
  staffId?: string;
}>;

/**
 * Takes one vendor's part out of an order: goods back on the shelf and, where a wallet had paid, its share owed back
 * (J8) with its refund, and nobody asked for the cash, all in the caller's transaction, who tells the buyer of it. The poisha owed back; null: it was too late for that, and nothing changed.
 */
export async function takeOutPart(
  tx: Tx,
  { now }: Pick<NodeCtx, "now">,
  { order, part, actor, reason, from, staffId, areDamaged = false }: Cancel,
): Promise<bigint | null> {
  const step = {
    id: part.id,
    orderId: order.id,
    to: "cancelled",
    from,
    actor,
    reason,
    eventKey: "cancelled",
    set: cancelReason(reason),
    ...(staffId && { staffId }),
  } as const;
  if (!(await moveSubOrder(tx, step))) return null;
  // What a wallet withholds may be with its buyer already: it is not owed to him a second time.
  if (await isInDispute(tx, order.id)) throw new DomainError("payment.in_dispute");
  await dropCasesOf(tx, part.id, actor);
  await (areDamaged ? writeOffSubOrder(tx, part.id, actor) : restockSubOrder(tx, part.id));
  await voidCashAttempts(tx, order.id, actor);
  const attemptId = await appliedAttemptId(tx, order.id);
  const owed = attemptId ? part.totalMinor - part.cashMinor : 0n;
  if (attemptId && owed > 0n) {
    const refundId = newId("refund", now());
    const businessKey = `cancelled:${part.id}`;
    await insertRefund(tx, {
      id: refundId,
      orderId: order.id,
      subOrderId: part.id,
      attemptId,
      amountMinor: owed,
      bornOf: "sub_order_cancelled",
      businessKey,
      actor,
    });
    await post(tx, j8({ refundId, orderId: order.id, cash: owed }));
  }
  return owed;
}

/** The same where it is all that is cancelled: its buyer is told. False: it was too late. */
export async function cancelPart(
  tx: Tx,
  deps: Pick<NodeCtx, "now" | "sealer" | "publicOrigin">,
  { by, ...cancel }: Cancel & Readonly<{ by: CancelledBy }>,
): Promise<boolean> {
  const owed = await takeOutPart(tx, deps, cancel);
  if (owed === null) return false;
  await tellCancelled(tx, deps, { order: cancel.order, parts: [cancel.part], by, owed });
  return true;
}
