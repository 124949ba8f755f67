import { marketEvent } from "@haat/analytics/event";
import type { Courier } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import type { Id } from "@haat/core/ids";
import { j3, j3b, j6, j6r, wholeTaka } from "@haat/core/ledger";
import { j7Charge } from "@haat/core/ledger-own-delivery";
import type { Tx } from "@haat/db/books";
import { oweCash } from "@haat/db/queries/couriers/cash";
import { isDoorSaid } from "@haat/db/queries/couriers/door";
import { cashAttemptOf } from "@haat/db/queries/money/cash-attempts";
import { cashCollected } from "@haat/db/queries/money/captures";
import { post } from "@haat/db/queries/money/journals";
import { moveAttempt, moveSubOrder } from "@haat/db/queries/money/moves";
import { enqueue } from "@haat/db/queries/money/outbox";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { deliveredNow } from "@haat/db/queries/vendor/delivery";
import type { NodeCtx } from "../../context.ts";
import { chargeLeg } from "../couriers/charge-leg.ts";
import { eventRow } from "../events.ts";
import { closeCollected } from "./close-collected.ts";

/** A parcel of a courier. Null: its shop carried it itself, and is its own courier. */
export type Carrier = Readonly<{ id: string; courier: Courier }> | null;
export type Delivery = Readonly<{
  order: OrderHead;
  part: OrderPart;
  actor: string;
  carrier: Carrier;
  /** Otherwise than whole: what a courier charges may depend on it. */
  outcome?: "partial" | "exchange";
}>;

/**
 * One transaction books the cash, if any, and turns escrow into the vendor's earning, our commission, VAT and delivery income. Who
 * carried it holds the cash: a courier until a statement of his names it; a vendor is owed the delivery charge for it, and keeps
 * that from the cash. False: the part was not on its way.
 */
export async function bookDelivery(
  tx: Tx,
  { now }: Pick<NodeCtx, "now">,
  delivery: Delivery,
): Promise<boolean> {
  const { order, part, actor, carrier } = delivery;
  const step = { id: part.id, orderId: order.id, actor };
  // The rider told us nothing on his way: the missing step runs here, with its own history row.
  await moveSubOrder(tx, { ...step, to: "in_transit", eventKey: "in_transit" });
  if (
    !(await moveSubOrder(tx, {
      ...step,
      to: "delivered",
      eventKey: "delivered",
      set: deliveredNow,
      where: isDoorSaid,
    }))
  )
    return false;
  if (part.cashMinor > 0n) await bookCash(tx, delivery);
  await post(
    tx,
    j3({
      ...{ orderId: order.id, subOrderId: part.id, vendorId: part.vendorId },
      ...{ goods: part.goodsMinor, delivery: part.deliveryMinor },
      ...{ commissionBp: part.commissionBp, vatBp: part.vatBp },
    }),
  );
  if (carrier === null) await chargeOwnDelivery(tx, delivery);
  else {
    const { outcome = order.swapPrice === null ? "delivered" : "exchange" } = delivery;
    const collected = wholeTaka(part.cashMinor);
    await chargeLeg(tx, { orderId: order.id, parcel: carrier, leg: "delivery", outcome, collected });
  }
  const told = { id: `${part.id}:sub_order_delivered`, at: now(), session: null };
  const ids = {
    orderId: order.id as Id<"order">,
    subOrderId: part.id as Id<"subOrder">,
    vendorId: part.vendorId as Id<"vendor">,
  };
  await enqueue(tx, eventRow(order.id, marketEvent(told, { kind: "sub_order_delivered", ...ids })));
  return true;
}

const saleOf = ({ order, part, carrier }: Delivery) => ({
  ...{ orderId: order.id, subOrderId: part.id, vendorId: part.vendorId },
  courier: carrier?.courier ?? part.vendorId,
});

async function bookCash(tx: Tx, delivery: Delivery): Promise<void> {
  const { order, part, actor, carrier } = delivery;
  const sale = { ...saleOf(delivery), due: part.cashMinor };
  const taken = wholeTaka(part.cashMinor);
  await post(tx, j6(sale));
  await post(tx, j6r(sale));
  const attempt = await cashAttemptOf(tx, { orderId: order.id, seq: Number(part.number.split("-").at(-1)) });
  if (!attempt) throw new DomainError("payment.not_found");
  const step = { id: attempt, orderId: order.id, to: "cod_collected", eventKey: "collected", actor } as const;
  if (!(await moveAttempt(tx, { ...step, set: cashCollected(taken) })))
    throw new DomainError("payment.wrong_state");
  if (carrier && taken > 0n)
    await oweCash(tx, {
      ...{ consignmentId: carrier.id, courier: carrier.courier, due: taken },
      ...{ orderId: order.id, subOrderId: part.id },
    });
}

async function chargeOwnDelivery(tx: Tx, delivery: Delivery): Promise<void> {
  const { part, actor } = delivery;
  const sale = saleOf(delivery);
  await post(tx, j3b({ ...sale, charge: part.deliveryMinor }));
  if (part.cashMinor === 0n) return;
  await post(tx, j7Charge({ ...sale, amount: atMost(part.deliveryMinor, wholeTaka(part.cashMinor)) }));
  await closeCollected(tx, part.vendorId, actor);
}

/** What an advance leaves may be less than the charge: the vendor keeps no more than he holds. */
const atMost = (wish: bigint, most: bigint): bigint => (wish < most ? wish : most);
