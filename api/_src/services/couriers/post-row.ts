import { newId } from "@haat/core/ids";
import { type RowFacts, type RowPlan, settleRow } from "@haat/core/remittance";
import type { Tx } from "@haat/db/books";
import { claimFrom } from "@haat/db/queries/couriers/cash";
import {
  closeRow,
  isAllNamed,
  lockRow,
  openRowCase,
  outstandingOf,
  settleOutstanding,
  type WaitingRow,
} from "@haat/db/queries/couriers/remittances";
import { cashAttemptOf } from "@haat/db/queries/money/cash-attempts";
import { post } from "@haat/db/queries/money/journals";
import { moveAttempt } from "@haat/db/queries/money/moves";
import { lockPart } from "@haat/db/queries/orders/parts";
import { applyReport, type ReportDeps } from "./apply-report.ts";

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

/**
 * Posts one row of a courier's statement, once for its file and line: cash that it names leaves his outstanding list, what it names
 * otherwise than our books goes to a claim or a case. A parcel that only the statement tells of is delivered first.
 */
export async function postRow(tx: Tx, deps: ReportDeps, ask: RowToPost): Promise<RowFate> {
  const { remittanceId, line, decision } = ask;
  const row = await lockRow(tx, ask);
  if (row === null) return "not_waiting";
  if (!row.isClean && decision === null) return "not_clean";
  const key = `${row.fileHash}:${line}`;
  if (row.parcel && row.outcome === "delivered") await tellDelivered(tx, deps, row, key);
  const left = row.parcel ? await outstandingOf(tx, row.parcel.consignmentId) : { due: 0n, accrued: 0n };
  const { courier, parcel, collected, charge } = row;
  const plan = settleRow({
    ...{ key, courier, parcel, collected, charge, ...left },
    // A clean row is within what was agreed.
    ...{ short: decision?.short ?? "leave", odd: decision?.odd ?? "accept" },
  });
  for (const journal of plan.journals) await post(tx, journal);
  if (parcel) await followParcel(tx, deps, { row, parcel, plan, key });
  if (plan.suspense !== 0n)
    await openRowCase(tx, {
      ...{ id: newId("remittanceCase", deps.now()), remittanceId, line, courier, suspense: plan.suspense },
    });
  await closeRow(tx, { remittanceId, line, by: decision?.by ?? null, reason: decision?.reason ?? null });
  return "posted";
}

/** The courier's own message may have been lost; the row is his word as well. */
async function tellDelivered(tx: Tx, deps: ReportDeps, row: WaitingRow, key: string): Promise<void> {
  const nothing = { word: null, fee: null, invoice: null, note: null, noteBn: null };
  await applyReport(tx, deps, {
    ...{ courier: row.courier, number: row.parcel?.number ?? "", heard: { source: "statement" } },
    report: {
      ...{ ...nothing, key, says: "delivered", isProvisional: false, collected: row.collected },
      at: row.closedAt ?? deps.now(),
    },
  });
}

type Followed = Readonly<{
  row: WaitingRow;
  parcel: NonNullable<WaitingRow["parcel"]>;
  plan: RowPlan;
  key: string;
}>;

/** The lists, the claim and the cash attempt go where the journals went. */
async function followParcel(
  tx: Tx,
  { now }: ReportDeps,
  { row: { courier }, parcel: { consignmentId, orderId, subOrderId }, plan, key }: Followed,
): Promise<void> {
  if (!(await settleOutstanding(tx, consignmentId, plan)))
    throw new Error(`more than the cash of ${consignmentId} would be settled`);
  if (plan.claimed > 0n)
    await claimFrom(tx, {
      ...{ id: newId("courierClaim", now()), courier, consignmentId, orderId },
      ...{ kind: "short", amount: plan.claimed },
    });
  const named = plan.settled + plan.moved > 0n ? await isAllNamed(tx, consignmentId) : "open";
  if (named === "open") return;
  const found = await lockPart(tx, { id: subOrderId });
  const seq = Number(found?.part.number.split("-").at(-1));
  const attempt = await cashAttemptOf(tx, { orderId, seq });
  if (attempt === null) return;
  const step = { id: attempt, orderId, actor: `courier:${courier}`, eventKey: `row:${key}` };
  await moveAttempt(tx, { ...step, to: named === "remitted" ? "cod_remitted" : "cod_short" });
}
