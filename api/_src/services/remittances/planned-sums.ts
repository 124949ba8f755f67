import type { Courier } from "@haat/core/couriers";
import type { RowFacts } from "@haat/core/remittance";
import { settleRow } from "@haat/core/remittance";
import type { BulkRow } from "@haat/db/queries/remittances/bulk";

export type PlannedSum = Readonly<{ account: string; side: "D" | "C"; amount: bigint }>;
type Of = Pick<RowFacts, "short" | "odd"> & Readonly<{ courier: Courier }>;

/**
 * What posting these rows would put on each account, by the very plan that posts them. A parcel of whose delivery nobody has told yet is
 * reckoned as delivered with just this cash and charge: its delivery is booked first, by itself.
 */
export function plannedSums(rows: readonly BulkRow[], { courier, short, odd }: Of): PlannedSum[] {
  const sums = new Map<string, bigint>();
  for (const row of rows) {
    const { line, consignmentId, orderId, collected, charge, advance, isReturn, isUnheard } = row;
    const { journals } = settleRow({
      ...{ key: `preview:${line}`, courier, parcel: { consignmentId, orderId }, collected, charge, isReturn },
      ...{ advance, ahead: advance },
      ...{ due: isUnheard ? collected : row.due, accrued: isUnheard ? charge : row.accrued, short, odd },
    });
    for (const { account, side, amount } of journals.flatMap(({ lines }) => lines))
      sums.set(account, (sums.get(account) ?? 0n) + (side === "D" ? amount : -amount));
  }
  return [...sums]
    .filter(([, sum]) => sum !== 0n)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([account, sum]) =>
      sum > 0n ? { account, side: "D", amount: sum } : { account, side: "C", amount: -sum },
    );
}
