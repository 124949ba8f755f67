import { newId } from "@haat/core/ids";
import { wholeTaka } from "@haat/core/ledger";
import type { ParcelCaseKind, ParcelReport } from "@haat/core/parcel-reports";
import type { Tx } from "@haat/db/books";
import { numberOf } from "@haat/db/queries/couriers/desk";
import type { LockedParcel } from "@haat/db/queries/couriers/parcels";
import { openParcelCase, sumChangedTo } from "@haat/db/queries/couriers/reports";
import type { OrderHead, OrderPart } from "@haat/db/queries/orders/parts";
import type { NodeCtx } from "../../context.ts";
import { tellTurnedUp } from "./tell-turned-up.ts";
import { tellVoidCarried } from "./tell-void-carried.ts";

export type ReportDeps = Pick<NodeCtx, "now" | "sealer" | "publicOrigin">;
/** A parcel of which something was said, with all that it belongs to, locked. */
export type Scene = Readonly<{
  order: OrderHead;
  part: OrderPart;
  parcel: LockedParcel;
  actor: string;
}>;

type Raised = Readonly<{ eventId: string; kind: ParcelCaseKind; report: ParcelReport }>;

const isReturning = (says: ParcelReport["says"]): boolean =>
  says === "rto_initiated" || says === "rto_in_transit" || says === "rto_received";

/** What was to be taken: of one that ended in part what its pieces cost, once they are known. */
const dueAt = ({ parcel, part }: Scene): bigint => parcel.endedDue ?? wholeTaka(part.cashMinor);

export async function raiseCase(
  tx: Tx,
  deps: ReportDeps,
  scene: Scene,
  { eventId, kind, report: { collected, says } }: Raised,
): Promise<void> {
  const { order, parcel } = scene;
  const isNone = isReturning(says) || parcel.state === "void";
  const ours = isNone ? (parcel.endedDue ?? 0n) : dueAt(scene);
  const amounts = collected === null ? undefined : { ours, theirs: collected };
  if (kind === "turned_up") await tellTurnedUp(tx, deps, scene);
  if (kind === "void_carried")
    await tellVoidCarried(tx, deps, { ...scene, consignment: await numberOf(tx, parcel.id) });
  await openParcelCase(tx, {
    ...{ id: newId("parcelCase", deps.now()), consignmentId: parcel.id, orderId: order.id, eventId, kind },
    ...(amounts && { amounts }),
  });
}

/** What the courier says that he took is compared with what was to be taken; the books keep ours until somebody decides. */
export async function compareCash(
  tx: Tx,
  deps: ReportDeps,
  scene: Scene,
  { eventId, report }: Omit<Raised, "kind">,
  hasMoved: boolean,
): Promise<void> {
  if (report.isProvisional) return;
  if (report.unread != null) await raiseCase(tx, deps, scene, { eventId, kind: "unread_amount", report });
  const { says } = report;
  const isAgreed = scene.order.swapPrice !== null && says === "exchanged";
  if ((says === "partly_delivered" || (says === "exchanged" && !isAgreed)) && hasMoved)
    return raiseCase(tx, deps, scene, { eventId, kind: says, report });
  const ours = isAgreed ? dueAt(scene) : dueBy(scene, says);
  // Who names no cash at its end has taken what he last changed it to.
  const isSilentEnd = hasMoved && report.collected === null && (says === "delivered" || isAgreed);
  const collected = isSilentEnd ? await sumChangedTo(tx, scene.parcel.id) : report.collected;
  if (ours !== null && collected !== null && collected !== ours)
    await raiseCase(tx, deps, scene, { eventId, kind: "amount", report: { ...report, collected } });
}

/** What his sum is held against; null: nothing yet. Of what comes back he took nothing, unless a part of it stayed; of what was called off nothing. */
function dueBy(scene: Scene, says: ParcelReport["says"]): bigint | null {
  const { endedDue, state } = scene.parcel;
  if (isReturning(says) || (state === "void" && says !== "noted")) return endedDue ?? 0n;
  // A sum may come in a word of its own, also after the end: "changed from 1770 to 50".
  const isOver = endedDue !== null || (says === "noted" && state === "delivered");
  return says === "delivered" || isOver ? dueAt(scene) : null;
}
