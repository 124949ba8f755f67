import { type RowPlan, settleRow } from "@haat/core/remittance";
import type { Tx } from "@haat/db/books";
import {
  type CleanRow,
  closeRows,
  keepStatedDeliveries,
  lockCleanRows,
  settleChargesOf,
  settleNamedCash,
} from "@haat/db/queries/remittances/clean";
import { postAll } from "@haat/db/queries/money/journals";
import { moveNamedAttempts } from "@haat/db/queries/money/moves";
import { settledBy } from "./post-row.ts";

type Planned = Readonly<{ row: CleanRow; plan: RowPlan }>;

/** What `post-row.ts` would plan of it; null: it leaves more behind than money that has moved. */
function planOf(row: CleanRow): Planned | null {
  const { key, courier, consignmentId, orderId, collected, charge, due, accrued, isReturn } = row;
  const plan = settleRow({
    ...{ key, courier, parcel: { consignmentId, orderId }, collected, charge, due, accrued },
    isReturn,
    ...{ advance: 0n, ahead: 0n },
    ...{ short: "leave", odd: "accept" },
  });
  return plan.moved === 0n && plan.suspense === 0n && plan.settled === due ? { row, plan } : null;
}

/** One row for each parcel: a second waits for what the first leaves. */
const oncePerParcel = (rows: readonly CleanRow[]): CleanRow[] => [
  ...new Map(rows.toReversed().map((row) => [row.consignmentId, row])).values(),
];

/**
 * Posts clean rows of one statement together, each as `post-row.ts` would alone. The lines that it has posted: the others need a
 * transaction of their own. All or none where one of them makes an account cross zero.
 */
export async function postCleanRows(
  tx: Tx,
  remittanceId: string,
  lines: readonly number[],
): Promise<ReadonlySet<number>> {
  const found = oncePerParcel(await lockCleanRows(tx, { remittanceId, lines }));
  const planned = found.map(planOf).filter((each) => each !== null);
  const [first] = planned;
  if (!first) return new Set();
  await keepStatedDeliveries(
    tx,
    planned.map(({ row }) => row).filter(({ outcome }) => outcome === "delivered"),
  );
  const named = planned.filter(({ plan }) => plan.settled > 0n);
  const cash = named.map(({ row, plan }) => ({ consignmentId: row.consignmentId, settled: plan.settled }));
  if ((await settleNamedCash(tx, cash)) !== named.length)
    throw new Error(`cash of ${remittanceId} has moved while its order was locked`);
  const carried = planned.filter(({ plan }) => plan.chargesSettled > 0n);
  const charges = await settleChargesOf(
    tx,
    carried.map(({ row }) => row.consignmentId),
  );
  if (carried.some(({ row, plan }) => charges.get(row.consignmentId)?.settled !== plan.chargesSettled))
    throw new Error(`charges of ${remittanceId} have moved while their order was locked`);
  await moveNamedAttempts(tx, {
    parts: named.map(({ row }) => ({ subOrderId: row.subOrderId, eventKey: `row:${row.key}` })),
    actor: `courier:${first.row.courier}`,
  });
  await postAll(
    tx,
    planned.flatMap(({ plan }) => plan.journals),
  );
  const posted = planned.map(({ row, plan }) => ({
    line: row.line,
    settled: {
      ...settledBy(plan),
      ...{ legs: charges.get(row.consignmentId)?.legs ?? [], claimId: null, paidClaimId: null },
    },
  }));
  if ((await closeRows(tx, remittanceId, posted)) !== posted.length)
    throw new Error(`rows of ${remittanceId} have moved while they were locked`);
  return new Set(posted.map(({ line }) => line));
}
