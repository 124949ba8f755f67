import { newId } from "@haat/core/ids";
import { payClaim, type RowFacts, type RowPlan, settleRow } from "@haat/core/remittance";
import type { Tx } from "@haat/db/books";
import {
  claimLeft,
  closeRow,
  lockRow,
  openRowCase,
  outstandingOf,
  type Settled,
  type WaitingRow,
} from "@haat/db/queries/couriers/remittances";
import { noteAct } from "@haat/db/queries/remittances/acts";
import { openAhead, setOffAhead, voidAccept } from "@haat/db/queries/remittances/advances";
import { post } from "@haat/db/queries/money/journals";
import { compareMarked } from "../remittances/compare-anew.ts";
import { chargeStated } from "./charge-stated.ts";
import { applyReport } from "./apply-report.ts";
import type { ReportDeps } from "./compare-cash.ts";
import { followClaim, followParcel } from "./follow-row.ts";
import { clearHeld } from "./held-row.ts";
import { nameClaimed } from "./name-claimed.ts";
import { rightByRow } from "./right-number.ts";
import { isAllDue, isStillClean } from "./still-clean.ts";

/** What a person has said of a row that is not clean. */
export type RowDecision = Readonly<{
  by: string;
  reason: string;
  short: RowFacts["short"];
  odd: RowFacts["odd"];
}>;
export type RowToPost = Readonly<{ remittanceId: string; line: number; decision: RowDecision | null }>;
/** `not_clean`: it waits for a person. `not_waiting`: it was posted before, or dropped. */
export type RowFate = "posted" | "not_clean" | "not_waiting";

type Said = NonNullable<WaitingRow["said"]>;
const saidOf = ({ by, reason, short, odd }: RowDecision): Said => ({ by, reason, wish: { short, odd } });

/**
 * Posts one row of a courier's statement, once for its file and line: cash that it names leaves his outstanding list, what it names
 * otherwise than our books goes to a claim or a case. A parcel that only the statement tells of is delivered first.
 */
export async function postRow(tx: Tx, deps: ReportDeps, ask: RowToPost): Promise<RowFate> {
  const { remittanceId, line } = ask;
  const row = await lockRow(tx, ask);
  if (row === null) return "not_waiting";
  // What somebody accepted, or nobody had to, was of what was known then.
  if (row.isMarked && (await compareMarked(tx, deps, { remittanceId, line })) === "changed")
    return "not_clean";
  if (row.isOpen) return "not_clean";
  const said = ask.decision ? saidOf(ask.decision) : row.said;
  if (said === null && !(row.isClean && (await isStillClean(tx, row, ask)))) return "not_clean";
  if (said !== null && (await isVoid(tx, deps, row, ask))) return "not_clean";
  const key = keyOf(row, line);
  const claimId = said && "claimId" in said.wish ? said.wish.claimId : null;
  // What pays a claim says nothing of the door.
  if (row.parcel && row.outcome === "delivered" && claimId === null) await tellDelivered(tx, deps, row, key);
  if (said === null && !(await isAllDue(tx, row, { remittanceId, line, due: null }))) return "not_clean";
  const { short, odd } = wishOf(said);
  const named = claimId === null ? await nameClaimed(tx, deps, { row, key }) : null;
  const stated = claimId === null ? await chargeStated(tx, row, { key, odd }) : null;
  const paying = claimId === null ? null : await planClaim(tx, row, { key, claimId });
  const plan = paying ?? (await planOf(tx, row, { key, short, odd }));
  const advances = plan.setOff > 0n ? await setOffAhead(tx, row.courier, plan.setOff) : [];
  const freed = named?.journal ? [named.journal] : [];
  for (const journal of [...freed, ...plan.journals]) await post(tx, journal);
  const followed = row.parcel
    ? await followParcel(tx, deps, { row, parcel: row.parcel, plan, key })
    : { legs: [], claimId: null };
  if (claimId !== null && paying)
    await followClaim(tx, deps, { claimId, paid: paying.paid, key, courier: row.courier });
  if (plan.suspense !== 0n)
    await openRowCase(tx, {
      ...{ id: newId("remittanceCase", deps.now()), remittanceId, line },
      ...{ courier: row.courier, suspense: plan.suspense, postingNo: row.postingNo },
    });
  const settled = {
    ...settledBy({ ...plan, journals: [...freed, ...plan.journals] }),
    ...followed,
    ...(named && { named: named.named }),
    advances,
    paidClaimId: claimId,
    ...(stated && { stated }),
  };
  if (said !== null) await rightByRow(tx, deps, { remittanceId, line }, said);
  const closed = { remittanceId, line, by: said?.by ?? null, reason: said?.reason ?? null };
  await closeRow(tx, { ...closed, settled });
  if (row.postingNo > 1) await clearHeld(tx, deps, { ...closed, key, courier: row.courier });
  return "posted";
}

/** A person has accepted it while there was more to take it from: what he was shown holds no longer, and he looks again. */
async function isVoid(
  tx: Tx,
  deps: ReportDeps,
  { advance, courier }: WaitingRow,
  { remittanceId, line }: RowToPost,
): Promise<boolean> {
  if (advance <= 0n) return false;
  const left = await openAhead(tx, courier);
  const accepted = await voidAccept(tx, { remittanceId, line, left, advance });
  if (accepted === null) return false;
  const detail = { left: String(left), advance: String(advance), acceptedBy: accepted.by };
  const id = newId("remittanceAct", deps.now());
  await noteAct(tx, { id, remittanceId, line, act: "void", by: null, reason: null, detail });
  return true;
}

/** Posted anew it has another. */
export const keyOf = (
  { fileHash, postingNo }: Pick<WaitingRow, "fileHash" | "postingNo">,
  line: number,
): string => (postingNo === 1 ? `${fileHash}:${line}` : `${fileHash}:${line}:${postingNo}`);

export const settledBy = ({
  journals,
  settled,
  moved,
  claimed,
  suspense,
}: RowPlan): Pick<Settled, "journals" | "cash" | "moved" | "claimed" | "suspense"> => ({
  journals: journals.map(({ eventType, eventKey }) => [eventType, eventKey]),
  ...{ cash: String(settled), moved: String(moved), claimed: String(claimed), suspense: String(suspense) },
});

type Wish = Pick<RowFacts, "short" | "odd">;

/** A clean row is within what was agreed. */
const wishOf = (said: Said | null): Wish =>
  said && "short" in said.wish ? said.wish : { short: "leave", odd: "accept" };

type Asked = Wish & Readonly<{ key: string }>;

async function planOf(tx: Tx, row: WaitingRow, { key, short, odd }: Asked): Promise<RowPlan> {
  const nothing = { due: 0n, accrued: 0n, isReturn: null };
  const ahead = row.advance > 0n ? await openAhead(tx, row.courier) : 0n;
  const left = row.parcel ? await outstandingOf(tx, row.parcel.consignmentId) : nothing;
  const { courier, parcel, collected, charge, outcome, advance } = row;
  return settleRow({
    ...{ key, courier, parcel, collected, charge, advance, ahead, short, odd, ...left },
    isReturn: left.isReturn ?? outcome === "returned",
  });
}

type Paying = Readonly<{ key: string; claimId: string }>;

async function planClaim(
  tx: Tx,
  { courier, collected, charge, advance, parcel }: WaitingRow,
  { key, claimId }: Paying,
) {
  const left = await claimLeft(tx, { claimId, courier, consignmentId: parcel?.consignmentId ?? null });
  // Closed meanwhile: all of it waits for a person.
  return payClaim({ key, courier, payout: collected - charge - advance, left: left ?? 0n });
}

/** The courier's own message may have been lost; the row is his word as well. */
async function tellDelivered(tx: Tx, deps: ReportDeps, row: WaitingRow, key: string): Promise<void> {
  const nothing = { word: null, fee: null, invoice: null, note: null, noteBn: null };
  await applyReport(tx, deps, {
    ...{ courier: row.courier, number: row.parcel?.number ?? "", heard: { source: "statement" } },
    report: {
      ...{ ...nothing, key, says: "delivered", isProvisional: false },
      // Less than nothing is no cash that he took.
      collected: row.collected < 0n ? null : row.collected,
      at: row.closedAt ?? deps.now(),
    },
  });
}
