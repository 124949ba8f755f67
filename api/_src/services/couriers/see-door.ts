import { DomainError } from "@haat/core/errors";
import { wholeTaka } from "@haat/core/ledger";
import type { Tx } from "@haat/db/books";
import { type DoorKind, doorTold } from "@haat/db/queries/couriers/door";
import { carrierOf, lockParcel, type LockedParcel } from "@haat/db/queries/couriers/parcels";
import { marketLossOf } from "@haat/db/queries/disputes/decide";
import { isInDispute } from "@haat/db/queries/disputes/open";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import { aloneSoFar, type CasePart, lockCasePart } from "@haat/db/queries/refunds/case-part";
import type { KeyedCtx } from "../idempotent.ts";
import { type DoorPlan, planDoor, type Stayed } from "./plan-door.ts";

export type DoorSaid = Readonly<{
  order: OrderHead;
  part: OrderPart;
  /** Who says it. */
  by: string;
  stayed: Stayed;
  /** What was taken at the door, in poisha, as whoever says it knows it. */
  collected: bigint;
}>;

export type ParcelAtDoor = Omit<LockedParcel, "state"> & Readonly<{ state: DoorKind }>;

/** `due` is to be taken for what stayed, `told` is what its courier says that he took; poisha. */
export type SeenDoor = Readonly<{
  parcel: ParcelAtDoor;
  found: CasePart;
  plan: DoorPlan;
  due: bigint;
  told: bigint | null;
  /** Its courier's own message says that a part of it stayed, not one of us for him. */
  isHeard: boolean;
}>;

const isDoor = (parcel: LockedParcel): parcel is ParcelAtDoor =>
  parcel.state === "partly_delivered" || parcel.state === "exchanged";

/** Its courier says that a part of it stayed, or that it was swapped, and nobody yet which pieces. Null: nobody waits for that. */
async function awaited(tx: Tx, part: OrderPart) {
  const carrier = await carrierOf(tx, part.id);
  if (!carrier || part.state !== "in_transit") return null;
  const parcel = await lockParcel(tx, carrier.id);
  const heard = await doorTold(tx, parcel.id);
  return isDoor(parcel) && !heard.isSaid ? { ...heard, parcel } : null;
}

export const isAwaited = async (tx: Tx, part: OrderPart): Promise<boolean> =>
  (await awaited(tx, part)) !== null;

/** What stays and what not, and what is to be taken for it: another sum is refused, and told the right one. Null: nobody waits for that. */
export async function seeDoor(
  tx: Tx,
  { payments }: Pick<KeyedCtx, "payments">,
  { order, part, by, stayed, collected }: DoorSaid,
): Promise<SeenDoor | null> {
  const door = await awaited(tx, part);
  if (!door) return null;
  if (await isInDispute(tx, order.id)) throw new DomainError("payment.in_dispute");
  const found = await lockCasePart(tx, { orderId: order.id, subOrderId: part.id, by });
  if (!found) return null;
  if (found.isOwnOrder) throw new DomainError("proposal.own_matter");
  const plan = planDoor(payments, { part: found, stayed, losses: await marketLossOf(tx, part.id) });
  const due = plan.stayed === 0 ? 0n : wholeTaka(part.cashMinor - plan.door);
  if (collected !== due) throw new DomainError("door.sum_differs", { due: due.toString() });
  return { ...door, found, plan, due };
}

const isBorneOut = ({ due, told }: SeenDoor): boolean => due > 0n && told === due;

/** What a shop says for itself. Otherwise it could be paid for what nobody took: its word alone does not outweigh its courier's. */
export function requireShopsWord(seen: SeenDoor, { swapPrice }: OrderHead): void {
  const { parcel, plan, due, told } = seen;
  if (told !== null && told !== due)
    throw new DomainError("door.courier_differs", { due: due.toString(), told: told.toString() });
  const isWhole = plan.refused.length === 0 && parcel.state === "partly_delivered" && swapPrice === null;
  if (isWhole && !isBorneOut(seen)) throw new DomainError("door.not_in_part");
}

/**
 * Whether one of the staff may say it alone: all of it comes back; or its courier's own message says that a part stayed, cash is to come
 * for it, by which his statement tells what is true, and no more goes home to a wallet than support may give alone.
 */
export async function isOnesWord(tx: Tx, { order }: DoorSaid, seen: SeenDoor): Promise<boolean> {
  const { plan, due, isHeard } = seen;
  if (plan.stayed === 0) return true;
  const home = plan.pieces.reduce((sum, { goods, delivery }) => sum + goods + delivery, 0n);
  return isHeard && due > 0n && home <= (await aloneSoFar(tx, order.id)).limit;
}
