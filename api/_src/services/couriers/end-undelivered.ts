import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import { endCasesAs } from "@haat/db/queries/couriers/case-ends";
import { saidAt } from "@haat/db/queries/couriers/parcels";
import { keepReport } from "@haat/db/queries/couriers/reports";
import {
  canBeUndone,
  deliveryStands,
  notDelivered,
  nothingCollected,
  undoDelivery,
} from "@haat/db/queries/couriers/undelivered";
import { cashAttemptOf } from "@haat/db/queries/money/cash-attempts";
import { post } from "@haat/db/queries/money/journals";
import { moveAttempt, moveShipment, moveSubOrder } from "@haat/db/queries/money/moves";
import type { NodeCtx } from "../../context.ts";
import { dropCasesOf } from "../refunds/drop-case.ts";
import { cashToSetOff } from "../vendor/set-off-cash.ts";
import { closeCollected } from "../vendor/close-collected.ts";
import type { Unsold } from "./end-unsold.ts";
import { tellUndone } from "./tell-undone.ts";

type Deps = Pick<NodeCtx, "now" | "sealer" | "publicOrigin">;
type Said = Readonly<{ by: string; reason: string; key: string }>;

/** Whose delivery is taken back; without a parcel its shop carried it itself. */
type Wrong = Omit<Unsold, "parcel"> & Readonly<{ parcel: Unsold["parcel"] | null }>;

/** Refused, with the way that is left, where a delivery is not taken back any more. */
export async function requireUndoable(tx: Tx, partId: string): Promise<void> {
  const why = await deliveryStands(tx, partId);
  if (why !== null) throw new DomainError(`delivery.${why}`);
}

/**
 * What was called delivered was not: two have said so. All that the delivery has posted is posted the other way round (J3, J6, J6r and
 * J3b, of what its shop carried itself J7 too, under their keys with `:undone`), its cash leaves the list or the hand of whoever carried it,
 * and the parcel is on its way back, as every one that was not taken: whatever a wallet paid is owed once the shop has it or it is lost, and
 * nothing is on the shelf before. Rows that waited because it came back by them are compared anew.
 */
export async function endUndelivered(
  tx: Tx,
  deps: Deps,
  { order, part, parcel, actor }: Wrong,
  { by, reason, key }: Said,
): Promise<void> {
  const { id: orderId } = order;
  // Locked: nobody hands in meanwhile what is about to leave the shop's hand.
  if (!parcel) await cashToSetOff(tx, part.vendorId);
  await requireUndoable(tx, part.id);
  const step = { orderId, actor, reason, from: ["delivered"], to: "rto_in_transit" } as const;
  const isMoved =
    (await moveSubOrder(tx, {
      ...{ ...step, id: part.id, eventKey: "undelivered", set: notDelivered, where: canBeUndone },
    })) &&
    (!parcel ||
      (await moveShipment(tx, {
        ...{ ...step, id: parcel.id, eventKey: "undelivered", set: saidAt(deps.now(), 0) },
      })));
  if (!isMoved) throw new DomainError("parcel.not_from_here", { state: part.state });
  await uncollect(tx, { order, part, actor, reason });
  const about = { partId: part.id, orderId, consignmentId: parcel?.id ?? null };
  for (const journal of await undoDelivery(tx, about)) await post(tx, journal);
  await dropCasesOf(tx, part.id, actor);
  if (parcel) {
    await keepSaid(tx, deps, { parcel, actor, reason, key });
    for (const kind of ["after_delivery", "amount"] as const)
      await endCasesAs(tx, { consignmentId: parcel.id, kind, by, reason, endedAs: "undone" });
  } else await closeCollected(tx, part.vendorId, actor);
  await tellUndone(tx, deps, { order, part });
}

/** Nobody has taken its cash: it is to be collected still, until its way back ends. */
async function uncollect(
  tx: Tx,
  { order, part, actor, reason }: Omit<Unsold, "parcel"> & Readonly<{ reason: string }>,
): Promise<void> {
  if (part.cashMinor === 0n) return;
  const seq = Number(part.number.split("-").at(-1));
  const attempt = await cashAttemptOf(tx, { orderId: order.id, seq });
  if (!attempt) throw new DomainError("payment.not_found");
  const step = { id: attempt, orderId: order.id, eventKey: "uncollected", actor, reason } as const;
  const from = ["cod_collected"] as const;
  if (!(await moveAttempt(tx, { ...step, from, to: "cod_pending", set: nothingCollected })))
    throw new DomainError("payment.wrong_state");
}

type Kept = Pick<Unsold, "parcel" | "actor"> & Readonly<{ reason: string; key: string }>;

/** Among its courier's words stands who said otherwise, and why. */
async function keepSaid(
  tx: Tx,
  { now }: Pick<Deps, "now">,
  { parcel, actor, reason, key }: Kept,
): Promise<void> {
  const nothing = { word: null, collected: null, fee: null, invoice: null, noteBn: null };
  await keepReport(tx, {
    ...{
      courier: parcel.courier,
      consignmentId: parcel.id,
      fate: "moved",
      heard: { source: "staff", actor },
    },
    report: {
      ...{ ...nothing, key: `staff:${key}`, says: "rto_in_transit", isProvisional: false },
      ...{ at: now(), note: reason },
    },
  });
}
