import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { wholeTaka } from "@haat/core/ledger";
import type { Tx } from "@haat/db/books";
import { type DoorKind, doorTold, endDoorCases, sayOutcome } from "@haat/db/queries/couriers/door";
import { carrierOf, lockParcel, type LockedParcel } from "@haat/db/queries/couriers/parcels";
import { openParcelCase } from "@haat/db/queries/couriers/reports";
import { marketLossOf } from "@haat/db/queries/disputes/decide";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { moveShipment, moveSubOrder } from "@haat/db/queries/money/moves";
import { lockPart, type OrderHead, type OrderPart } from "@haat/db/queries/orders/parts";
import { lockCasePart } from "@haat/db/queries/refunds/case-part";
import type { KeyedCtx } from "../idempotent.ts";
import { dropCasesOf } from "../refunds/drop-case.ts";
import { bookDelivery } from "../vendor/book-delivery.ts";
import { planDoor, type Stayed } from "./plan-door.ts";
import { takeOut } from "./take-out.ts";

type Deps = Pick<KeyedCtx, "now" | "sealer" | "publicOrigin" | "payments">;
export type Door = Readonly<{
  order: OrderHead;
  part: OrderPart;
  /** Who says it, and as whom; `isStaff`: may say other than what the courier told of the cash. */
  by: string;
  actor: string;
  isStaff: boolean;
  stayed: Stayed;
  /** What was taken at the door, in poisha, as whoever says it knows it. */
  collected: bigint;
  /** Of an exchange: what was given back for it. */
  note: string | null;
}>;

const isDoor = (state: string): state is DoorKind => state === "partly_delivered" || state === "exchanged";

/**
 * A person says which pieces of a parcel stayed at its door. Those are sold and their cash is the courier's to hand over: what they cost
 * with the delivery charge, less what was paid ahead, to the poisha. The others leave the part: nobody asks for their cash, what a
 * wallet paid of them goes home, and they are on the shelf only once the shop has them. Nothing stayed: the parcel comes back.
 * False: nobody waits for that.
 */
export async function endAtDoor(tx: Tx, deps: Deps, door: Door): Promise<boolean> {
  const { order, part, by, isStaff } = door;
  const carrier = await carrierOf(tx, part.id);
  if (!carrier || part.state !== "in_transit") return false;
  const parcel = await lockParcel(tx, carrier.id);
  const { told, isSaid } = await doorTold(tx, parcel.id);
  if (!isDoor(parcel.state) || isSaid) return false;
  if (await isInDispute(tx, order.id)) throw new DomainError("payment.in_dispute");
  await dropCasesOf(tx, part.id, door.actor);
  const found = await lockCasePart(tx, { orderId: order.id, subOrderId: part.id, by });
  if (!found) return false;
  if (found.isOwnOrder) throw new DomainError("proposal.own_matter");
  const losses = await marketLossOf(tx, part.id);
  const plan = planDoor(deps.payments, { part: found, stayed: door.stayed, losses });
  const due = plan.stayed === 0 ? 0n : wholeTaka(part.cashMinor - plan.door);
  const sums = { due: due.toString(), told: told?.toString() ?? "" };
  if (door.collected !== due) throw new DomainError("door.sum_differs", { due: sums.due });
  // Otherwise a shop could be paid for cash that nobody took: its word alone does not outweigh the courier's.
  if (!isStaff && told !== null && told !== due) throw new DomainError("door.courier_differs", sums);
  if (plan.stayed === 0) return allBack(tx, deps, { door, parcel, told });
  const caseId = await takeOut(tx, deps, { who: door, found, plan });
  const said = { consignmentId: parcel.id, orderId: order.id, subOrderId: part.id, vendorId: part.vendorId };
  // What an agreed exchange gives back its own record awaits; the words are kept.
  const isComing = caseId !== null || (door.note !== null && order.swapWorth === null);
  const outcome = { ...said, kind: parcel.state, caseId, due, told, note: door.note, isComing, by };
  if (!(await sayOutcome(tx, outcome))) throw new Error(`parcel ${parcel.id} has moved while it was locked`);
  return sell(tx, deps, { door, parcel, kind: parcel.state, due, told });
}

type AllBack = Readonly<{ door: Door; parcel: LockedParcel; told: bigint | null }>;

/** The buyer kept nothing after all: it goes the way of every parcel that was not taken. Cash that its courier names all the same is a case. */
async function allBack(tx: Tx, deps: Deps, { door, parcel, told }: AllBack): Promise<boolean> {
  const { order, part, by, actor } = door;
  const step = { orderId: order.id, actor };
  await moveShipment(tx, { ...step, id: parcel.id, to: "rto_initiated", eventKey: "door" });
  await endDoorCases(tx, { consignmentId: parcel.id, by, reason: "nothing of it stayed" });
  await raiseSum(tx, deps, { orderId: order.id, consignmentId: parcel.id, due: 0n, told });
  return moveSubOrder(tx, {
    ...step,
    id: part.id,
    to: "rto_in_transit",
    from: ["in_transit"],
    eventKey: "rto",
  });
}

type Sold = Readonly<{ door: Door; parcel: LockedParcel; kind: DoorKind; due: bigint; told: bigint | null }>;

async function sell(tx: Tx, deps: Deps, { door, parcel, kind, due, told }: Sold): Promise<boolean> {
  const { by, actor } = door;
  const rest = await lockPart(tx, { id: door.part.id });
  if (!rest) return false;
  // What was agreed to be exchanged is, though its courier called it a part.
  const isExchange = kind === "exchanged" || door.order.swapWorth !== null;
  const outcome = isExchange ? "exchange" : "partial";
  if (!(await bookDelivery(tx, deps, { ...rest, actor, carrier: parcel, outcome }))) return false;
  await endDoorCases(tx, { consignmentId: parcel.id, by, reason: "which pieces stayed is said" });
  await raiseSum(tx, deps, { orderId: door.order.id, consignmentId: parcel.id, due, told });
  return true;
}

type Sums = Readonly<{ orderId: string; consignmentId: string; due: bigint; told: bigint | null }>;

/** Somebody of ours has said another sum than its courier: that stands until it is settled with him. */
async function raiseSum(tx: Tx, { now }: Deps, { orderId, consignmentId, due, told }: Sums): Promise<void> {
  if (told === null || told === due) return;
  await openParcelCase(tx, {
    ...{ id: newId("parcelCase", now()), consignmentId, orderId },
    ...{ eventId: null, kind: "amount", amounts: { ours: due, theirs: told } },
  });
}
