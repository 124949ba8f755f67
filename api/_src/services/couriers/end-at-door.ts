import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import { type DoorKind, endDoorCases, sayOutcome } from "@haat/db/queries/couriers/door";
import type { LockedParcel } from "@haat/db/queries/couriers/parcels";
import { openParcelCase } from "@haat/db/queries/couriers/reports";
import { moveShipment, moveSubOrder } from "@haat/db/queries/money/moves";
import { lockPart } from "@haat/db/queries/orders/parts";
import type { KeyedCtx } from "../idempotent.ts";
import { dropCasesOf } from "../refunds/drop-case.ts";
import { bookDelivery } from "../vendor/book-delivery.ts";
import { type DoorSaid, isAwaited, requireShopsWord, seeDoor } from "./see-door.ts";
import { takeOut } from "./take-out.ts";
import { tellKept, tellTurnedBack } from "./tell-kept.ts";

type Deps = Pick<KeyedCtx, "now" | "sealer" | "publicOrigin" | "payments">;
export type Door = DoorSaid &
  Readonly<{
    /** Whoever says it, as the history writes him; `isStaff`: may say other than what the courier told. */
    actor: string;
    isStaff: boolean;
    /** Of an exchange: what was given back for it. */
    note: string | null;
  }>;

/**
 * A person says which pieces of a parcel stayed at its door. Those are sold and their cash is the courier's to hand over: what they cost
 * with the delivery charge, less what was paid ahead, to the poisha. The others leave the part: nobody asks for their cash, what a
 * wallet paid of them goes home, and they are on the shelf only once the shop has them. Nothing stayed: the parcel comes back.
 * Its buyer reads what was written down, and may say otherwise. False: nobody waits for that.
 */
export async function endAtDoor(tx: Tx, deps: Deps, door: Door): Promise<boolean> {
  const { order, part, by, isStaff } = door;
  if (!(await isAwaited(tx, part))) return false;
  await dropCasesOf(tx, part.id, door.actor);
  const seen = await seeDoor(tx, deps, door);
  if (!seen) return false;
  const { parcel, found, plan, due, told } = seen;
  if (!isStaff) requireShopsWord(seen, order);
  if (plan.stayed === 0) return allBack(tx, deps, { door, parcel, told });
  const caseId = await takeOut(tx, deps, { who: door, found, plan });
  const said = { consignmentId: parcel.id, orderId: order.id, subOrderId: part.id, vendorId: part.vendorId };
  // What an agreed exchange gives back its own record awaits; the words are kept.
  const isComing = caseId !== null || (door.note !== null && order.swapPrice === null);
  const outcome = { ...said, kind: parcel.state, caseId, due, told, note: door.note, isComing, by };
  if (!(await sayOutcome(tx, outcome))) throw new Error(`parcel ${parcel.id} has moved while it was locked`);
  if (!(await sell(tx, deps, { door, parcel, kind: parcel.state, due, told }))) return false;
  const sent = plan.refused.reduce((sum, { quantity }) => sum + quantity, plan.stayed);
  await tellKept(tx, deps, { order, part, kept: plan.stayed, sent, due, said: "courier_part" });
  return true;
}

type AllBack = Readonly<{ door: Door; parcel: LockedParcel; told: bigint | null }>;

/** The buyer kept nothing after all: it goes the way of every parcel that was not taken. Cash that its courier names all the same is a case. */
async function allBack(tx: Tx, deps: Deps, { door, parcel, told }: AllBack): Promise<boolean> {
  const { order, part, by, actor } = door;
  const step = { orderId: order.id, actor };
  await tellTurnedBack(tx, deps, { order, part });
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
  const isExchange = kind === "exchanged" || door.order.swapPrice !== null;
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
