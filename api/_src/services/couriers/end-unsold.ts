import { newId } from "@haat/core/ids";
import { j8 } from "@haat/core/ledger";
import { j11c } from "@haat/core/ledger-couriers";
import { j12r } from "@haat/core/ledger-disputes";
import { earned } from "@haat/core/refund-shares";
import type { Tx } from "@haat/db/books";
import { shopChargeOf } from "@haat/db/queries/couriers/charges";
import type { ReturnBearer } from "@haat/db/queries/couriers/return-rule";
import type { LockedParcel } from "@haat/db/queries/couriers/parcels";
import { marketLossOf, type MarketLoss } from "@haat/db/queries/disputes/decide";
import { appliedAttemptId } from "@haat/db/queries/money/captures";
import { post } from "@haat/db/queries/money/journals";
import { moveSubOrder } from "@haat/db/queries/money/moves";
import { voidCashAttempts } from "@haat/db/queries/money/open-attempts";
import { insertRefund } from "@haat/db/queries/money/refunds";
import { takeBackShipped } from "@haat/db/queries/money/stock";
import { isCalledBack } from "@haat/db/queries/orders/late";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import type { Teller } from "../orders/tell-buyer.ts";
import { dropCasesOf } from "../refunds/drop-case.ts";
import { chargeLeg } from "./charge-leg.ts";
import { chargeShop } from "./charge-shop.ts";
import { claimLost } from "./claim-lost.ts";
import { tellUndelivered } from "./tell-undelivered.ts";

type Deps = Pick<NodeCtx, "now">;
export type Unsold = Readonly<{
  order: OrderHead;
  part: OrderPart;
  parcel: Pick<LockedParcel, "id" | "courier">;
  actor: string;
}>;

type Returned = Readonly<{
  good: Readonly<Record<string, number>>;
  keepsDelivery: boolean;
  bearer?: ReturnBearer;
}>;

/**
 * A parcel is back in its shop, which has looked at it: what is whole is on the shelf again, nobody asks for its cash, what a wallet
 * paid goes home (J8), and the courier charges for the way back (J3b). `keepsDelivery`: the market keeps what was paid for the way
 * there (J11c). `bearer`: the shop bears what that does not cover of the way back (J11b); the buyer, out of what he paid ahead (J11c).
 * False: it was not on its way back.
 */
export async function endReturned(
  tx: Tx,
  deps: Deps,
  { good, keepsDelivery, bearer = "market", ...unsold }: Unsold & Returned,
): Promise<boolean> {
  const { order, part, parcel, actor } = unsold;
  const step = { id: part.id, orderId: order.id, actor, to: "returned_to_origin" } as const;
  if (!(await moveSubOrder(tx, { ...step, from: ["rto_in_transit"], eventKey: "returned" }))) return false;
  await takeBackShipped(tx, { subOrderId: part.id, good, actor });
  const charge = await chargeLeg(tx, {
    orderId: order.id,
    parcel,
    leg: "rto",
    outcome: "returned",
    collected: 0n,
  });
  // Its buyer may have paid for it at the door.
  const { atDoor } = await shopChargeOf(tx, parcel.id);
  const most = keepsDelivery ? part.deliveryMinor : bearer === "buyer" ? charge - atDoor : 0n;
  const { kept } = await giveBack(tx, deps, unsold, { bornOf: "sub_order_returned", most });
  if (bearer === "shop") await chargeShop(tx, unsold, { penalty: charge - kept - atDoor });
  return true;
}

/**
 * A parcel is lost, or damaged beyond use: its buyer gets back what a wallet took, its shop what it would have earned, and the courier
 * owes that (J18); its buyer hears it. False: it was not under way.
 */
export async function endLost(tx: Tx, deps: Deps & Teller, unsold: Unsold): Promise<boolean> {
  const { order, part, actor } = unsold;
  const step = { id: part.id, orderId: order.id, actor, to: "lost" } as const;
  if (!(await moveSubOrder(tx, { ...step, eventKey: "lost" }))) return false;
  await takeBackShipped(tx, { subOrderId: part.id, good: {}, actor });
  const { owed } = await giveBack(tx, deps, unsold, { bornOf: "sub_order_lost", most: 0n });
  // Who has called it back has heard of his money then.
  if (!(await isCalledBack(tx, part.id)))
    await tellUndelivered(tx, deps, { order, part, said: "courier_lost", owed });
  await claimLost(tx, deps, unsold, earned(BigInt(order.swapPrice ?? part.goodsMinor), part));
  return true;
}

/** `most`: what the market keeps of it, as far as it reaches; nothing where no courier charged for a way. */
type Why = Readonly<{ bornOf: "sub_order_returned" | "sub_order_lost" | "sub_order_late"; most: bigint }>;

/**
 * What a wallet paid for the part is owed back, and what was to be taken at its door is not taken. What its buyer got from his wallet, by
 * a dispute that was lost while the parcel was on its way, is not owed again: it comes out of escrow for the market, which bore it (J12r).
 * What its buyer called back is owed already, whole. Both in poisha: what is kept of it, and what goes home.
 */
export async function giveBack(
  tx: Tx,
  { now }: Deps,
  { order, part, parcel, actor }: Omit<Unsold, "parcel"> & Readonly<{ parcel: Unsold["parcel"] | null }>,
  { bornOf, most }: Why,
): Promise<Readonly<{ kept: bigint; owed: bigint }>> {
  await dropCasesOf(tx, part.id, actor);
  await voidCashAttempts(tx, order.id, actor);
  if (await isCalledBack(tx, part.id)) return { kept: 0n, owed: 0n };
  const attemptId = await appliedAttemptId(tx, order.id);
  const paid = part.totalMinor - part.cashMinor;
  if (attemptId === null || paid === 0n) return { kept: 0n, owed: 0n };
  const losses = await marketLossOf(tx, part.id);
  const lost = losses.reduce((sum, { goods, delivery }) => sum + goods + delivery, 0n);
  const kept = keptOf(most, losses, paid - lost);
  if (parcel) await post(tx, j11c({ consignmentId: parcel.id, orderId: order.id, delivery: kept }));
  for (const loss of losses) await post(tx, j12r({ ...loss, orderId: order.id, subOrderId: part.id }));
  const owed = paid - lost - kept;
  if (owed === 0n) return { kept, owed };
  const refundId = newId("refund", now());
  await insertRefund(tx, {
    ...{ id: refundId, orderId: order.id, subOrderId: part.id, attemptId, amountMinor: owed },
    ...{ bornOf, businessKey: `${bornOf}:${part.id}`, actor },
  });
  await post(tx, j8({ refundId, orderId: order.id, cash: owed }));
  return { kept, owed };
}

/** What its wallet has not given back of it, and no more than is left. */
function keptOf(most: bigint, losses: readonly MarketLoss[], left: bigint): bigint {
  const still = losses.reduce((sum, { delivery }) => sum - delivery, most);
  const kept = still < left ? still : left;
  return kept > 0n ? kept : 0n;
}
