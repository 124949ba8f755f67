import type { Courier } from "@haat/core/couriers";
import { type Heard, judgeReport, type ParcelReport, taskFrom } from "@haat/core/parcel-reports";
import type { ShipmentState } from "@haat/core/shipments";
import type { Tx } from "@haat/db/books";
import { lockParcel, type LockedParcel, saidAt } from "@haat/db/queries/couriers/parcels";
import { earlierReport, endEarlyCode, keepReport, wordBefore } from "@haat/db/queries/couriers/reports";
import { endTriesAsMoved } from "@haat/db/queries/couriers/tries";
import { taughtOf } from "@haat/db/queries/couriers/words";
import { isInDispute } from "@haat/db/queries/disputes/open";
import { moveShipment } from "@haat/db/queries/money/moves";
import { lockPart, type OrderHead } from "@haat/db/queries/orders/parts";
import { bindReport } from "./bind-report.ts";
import { carryPart } from "./carry-part.ts";
import { compareCash, raiseCase, type ReportDeps, type Scene } from "./compare-cash.ts";
import { endLostRest } from "./claim-lost.ts";
import { raiseTask } from "./raise-task.ts";
import { isNews, tellParcel } from "./tell-parcel.ts";

export type Told = Readonly<{
  courier: Courier;
  /** The courier's own number, as `parseConsignment` reads it; null: he names the parcel by ours alone. */
  number: string | null;
  /** Ours, where he names it. */
  reference?: string | null;
  report: ParcelReport;
  heard: Heard;
  /** Where he said in the same breath that it went on to. */
  later?: ShipmentState | null;
  /** Nobody publishes his words: one that two have not taught is kept, and makes no case of itself. */
  isUnpublished?: boolean;
}>;
/** `differs`: something else was said under this key. `no_parcel`: he has no such parcel of ours. */
export type ReportFate = "now" | "earlier" | "differs" | "no_parcel";

const mostAheadMs = 9 * 60_000;

/**
 * Whatever is said of a parcel, and however we hear it, comes through here: kept once for its key, judged by rank, and carried out
 * with all it means for the part and its money, in the caller's transaction. Order first, then the parcel, are locked.
 */
export async function applyReport(tx: Tx, deps: ReportDeps, told: Told): Promise<ReportFate> {
  const { courier, heard } = told;
  const taught = await asTaught(tx, told);
  const found = await bindReport(tx, deps, told);
  const locked = found && (await lockPart(tx, { id: found.subOrderId }));
  if (!found || !locked) return "no_parcel";
  const parcel = await lockParcel(tx, found.id);
  const heardNow = await asHeard(tx, parcel.id, notAhead(taught, deps.now()), heard);
  const report = asAgreed(heardNow, locked.order, parcel);
  const earlier = await earlierReport(tx, courier, report.key);
  if (earlier) {
    // Its word may have been taught, or taken back, since it was heard first.
    const isSaid = earlier.kind === report.says || told.report.says === "unknown";
    const isSame = earlier.consignmentId === parcel.id && isSaid;
    // Only who names his events himself says the same again at the same time.
    const isThen = heard.source !== "key" || earlier.at.getTime() === report.at.getTime();
    return isSame && isThen ? "earlier" : "differs";
  }
  const now = { ...parcel, isInDispute: await isInDispute(tx, found.orderId) };
  const isOnlyKept = told.isUnpublished === true && report.says === "unknown";
  const judged = isOnlyKept ? ({ fate: "kept" } as const) : judgeReport(now, report);
  const task = taskFrom(parcel, report);
  const said = judged.fate === "rest_lost" ? "moved" : judged.fate;
  const fate = task && said === "kept" ? "case" : said;
  const eventId = await keepReport(tx, { courier, consignmentId: parcel.id, report, heard, fate });
  if (eventId === null) return "differs";
  const actor = heard.source === "staff" ? heard.actor : `courier:${courier}`;
  const scene = { ...locked, parcel, actor };
  if (judged.fate === "case") await raiseCase(tx, deps, scene, { eventId, kind: judged.kind, report });
  if (task) await raiseTask(tx, deps, { ...locked, parcelId: parcel.id, eventId, task });
  if (judged.fate === "moved") {
    await goOn(tx, scene, { road: judged.road, at: report.at, eventId });
    const reached = judged.road.at(-1);
    if (reached) {
      const { later = null } = told;
      await carryPart(tx, deps, scene, { reached, end: later ?? reached });
      // Its shop has given it away by our books, and nobody comes for it.
      if (reached === "void" && scene.part.state === "handed_over")
        await raiseTask(tx, deps, { ...locked, parcelId: parcel.id, eventId, task: "pickup_cancelled" });
      if (isNews({ state: reached, part: scene.part.state, at: report.at, now: deps.now(), later }))
        await tellParcel(tx, deps, { ...locked, state: reached, eventId });
    }
  }
  if (judged.fate === "rest_lost") await endLostRest(tx, deps, scene);
  await compareCash(tx, deps, scene, { eventId, report }, judged.fate === "moved");
  return "now";
}

/** Nothing has happened yet that is still to come: what a courier dates so was when we heard of it, or nothing later would count. */
const notAhead = (report: ParcelReport, now: Date): ParcelReport =>
  report.at.getTime() > now.getTime() + mostAheadMs ? { ...report, at: now } : report;

/** Asked again a courier says the same, and it is one event; said again after another word it is another one, though he names no time. */
async function asHeard(tx: Tx, id: string, report: ParcelReport, { source }: Heard): Promise<ParcelReport> {
  if (source !== "poll" || report.isUntimed !== true) return report;
  const before = await wordBefore(tx, { consignmentId: id, word: report.word });
  return before === null ? report : { ...report, key: `${report.key}:${before}` };
}

/** A word that no adapter knows means what two have taught, or it stays unknown. */
async function asTaught(tx: Tx, { courier, report }: Told): Promise<ParcelReport> {
  if (report.says !== "unknown" || report.word === null) return report;
  return { ...report, says: (await taughtOf(tx, courier, report.word)) ?? "unknown" };
}

/**
 * A parcel that brings another piece ends as exchanged, whichever word its courier has for it (`couriers.md` 4, 10.6); one that its buyer's
 * code has proven is delivered.
 */
function asAgreed(
  report: ParcelReport,
  { swapPrice }: OrderHead,
  { part, state }: LockedParcel,
): ParcelReport {
  if (swapPrice === null || (report.says !== "delivered" && report.says !== "exchanged")) return report;
  const isProven = state !== "exchanged" && (part === "delivered" || part === "completed");
  return { ...report, says: isProven ? "delivered" : "exchanged" };
}

type Way = Readonly<{ road: readonly ShipmentState[]; at: Date; eventId: string }>;

/** One guarded move for each step, those that nobody told with a word that says so. */
async function goOn(tx: Tx, { order, parcel, actor }: Scene, { road, at, eventId }: Way): Promise<void> {
  await endTriesAsMoved(tx, parcel.id);
  if (road.at(-1) === "delivered") await endEarlyCode(tx, parcel.id);
  let from = parcel.state;
  for (const [position, to] of road.entries()) {
    const isLast = position === road.length - 1;
    const attempts = isLast && to === "attempt_failed" ? 1 : 0;
    const hasMoved = await moveShipment(tx, {
      ...{ id: parcel.id, orderId: order.id, to, from: [from], actor, eventKey: `${eventId}:${position}` },
      ...(!isLast && { reason: "untold" }),
      set: saidAt(at, attempts),
    });
    if (!hasMoved) throw new Error(`parcel ${parcel.id} has moved while it was locked`);
    from = to;
  }
}
