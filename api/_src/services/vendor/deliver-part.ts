import { marketEvent } from "@haat/analytics/event";
import { foldDigits } from "@haat/core/digits";
import { DomainError } from "@haat/core/errors";
import type { Id } from "@haat/core/ids";
import { j3, j3b, j6, j6r, j7Charge, wholeTaka } from "@haat/core/ledger";
import type { Tx } from "@haat/db/books";
import { cashAttemptOf } from "@haat/db/queries/money/cash-attempts";
import { cashCollected } from "@haat/db/queries/money/captures";
import { post } from "@haat/db/queries/money/journals";
import { moveAttempt, moveSubOrder } from "@haat/db/queries/money/moves";
import { enqueue } from "@haat/db/queries/money/outbox";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { deliveredNow, tryDeliveryCode } from "@haat/db/queries/vendor/delivery";
import { actorName, type NodeCtx } from "../../context.ts";
import { eventRow } from "../events.ts";
import type { KeyedCtx } from "../idempotent.ts";
import { changePart, type PartChange } from "./change-part.ts";
import { closeCollected } from "./close-collected.ts";

/**
 * Delivered, proven by the receiver's code (either digit script, ten tries). One transaction books the cash, if any, and
 * turns escrow into the vendor's earning, our commission, VAT and delivery income; the vendor, who carried it himself,
 * is owed the delivery charge and keeps it from the cash he holds.
 */
export function deliverPart(ctx: KeyedCtx, change: PartChange, typedCode: string): Promise<void> {
  const code = foldDigits(typedCode.trim());
  return changePart(ctx, "deliver", change, async (tx, order, part) => {
    switch (await tryDeliveryCode(tx, { ...change, code })) {
      case true:
        return bookDelivery(tx, ctx, order, part);
      case false:
        return "delivery.code_wrong";
      case null:
        return false;
    }
  });
}

async function bookDelivery(tx: Tx, ctx: NodeCtx, order: OrderHead, part: OrderPart): Promise<boolean> {
  const actor = actorName(ctx);
  const step = { id: part.id, orderId: order.id, actor };
  // The rider told us nothing on his way: the missing step runs here, with its own history row.
  await moveSubOrder(tx, { ...step, to: "in_transit", eventKey: "in_transit" });
  if (!(await moveSubOrder(tx, { ...step, to: "delivered", eventKey: "delivered", set: deliveredNow })))
    return false;
  const sale = { orderId: order.id, subOrderId: part.id, vendorId: part.vendorId, courier: part.vendorId };
  const isCash = part.cashMinor > 0n;
  if (isCash) await bookCash(tx, { order, part, actor });
  await post(
    tx,
    j3({
      ...sale,
      goods: part.goodsMinor,
      delivery: part.deliveryMinor,
      commissionBp: part.commissionBp,
      vatBp: part.vatBp,
    }),
  );
  await post(tx, j3b({ ...sale, charge: part.deliveryMinor }));
  if (isCash) {
    await post(tx, j7Charge({ ...sale, amount: atMost(part.deliveryMinor, wholeTaka(part.cashMinor)) }));
    await closeCollected(tx, part.vendorId, actor);
  }
  const told = { id: `${part.id}:sub_order_delivered`, at: ctx.now(), session: null };
  const ids = {
    orderId: order.id as Id<"order">,
    subOrderId: part.id as Id<"subOrder">,
    vendorId: part.vendorId as Id<"vendor">,
  };
  await enqueue(tx, eventRow(order.id, marketEvent(told, { kind: "sub_order_delivered", ...ids })));
  return true;
}

/** What an advance leaves may be less than the charge: the vendor keeps no more than he holds. */
const atMost = (wish: bigint, most: bigint): bigint => (wish < most ? wish : most);

async function bookCash(
  tx: Tx,
  { order, part, actor }: Readonly<{ order: OrderHead; part: OrderPart; actor: string }>,
): Promise<void> {
  const sale = {
    orderId: order.id,
    subOrderId: part.id,
    vendorId: part.vendorId,
    courier: part.vendorId,
    due: part.cashMinor,
  };
  await post(tx, j6(sale));
  await post(tx, j6r(sale));
  const attempt = await cashAttemptOf(tx, { orderId: order.id, seq: Number(part.number.split("-").at(-1)) });
  if (!attempt) throw new DomainError("payment.not_found");
  const step = { id: attempt, orderId: order.id, to: "cod_collected", eventKey: "collected", actor } as const;
  if (!(await moveAttempt(tx, { ...step, set: cashCollected(wholeTaka(part.cashMinor)) })))
    throw new DomainError("payment.wrong_state");
}
