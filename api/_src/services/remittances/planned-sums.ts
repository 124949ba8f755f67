import type { Courier } from "@haat/core/couriers";
import type { Journal } from "@haat/core/ledger";
import type { RowFacts } from "@haat/core/remittance";
import { j7xFreed } from "@haat/core/ledger-claims";
import { settleRow } from "@haat/core/remittance";
import type { BulkRow } from "@haat/db/queries/remittances/bulk";

export type PlannedSum = Readonly<{ account: string; side: "D" | "C"; amount: bigint }>;
/** `journals`: by their rules, and of how many rows each. */
export type Planned = Readonly<{
  sums: readonly PlannedSum[];
  journals: readonly Readonly<{ event: string; rows: number }>[];
}>;
type Of = Pick<RowFacts, "short" | "odd"> & Readonly<{ courier: Courier }>;

/**
 * What posting these rows would put on each account, by the very plan that posts them. A parcel of whose delivery nobody has told yet is
 * reckoned as delivered with just this cash and charge: its delivery is booked first, by itself.
 * `borne`: what shops bear of ways back besides.
 */
export function plannedSums(rows: readonly BulkRow[], of: Of, borne: readonly Journal[]): Planned {
  const sums = new Map<string, bigint>();
  const events = new Map<string, number>();
  for (const journals of [...rows.map((row) => planOf(row, of)), ...borne.map((each) => [each])]) {
    for (const { account, side, amount } of journals.flatMap(({ lines }) => lines))
      sums.set(account, (sums.get(account) ?? 0n) + (side === "D" ? amount : -amount));
    for (const event of new Set(journals.map(({ eventType }) => eventType)))
      events.set(event, (events.get(event) ?? 0) + 1);
  }
  const journals = [...events].map(([event, many]) => ({ event, rows: many }));
  return { sums: standing(sums), journals: journals.toSorted((a, b) => (a.event < b.event ? -1 : 1)) };
}

function planOf(row: BulkRow, { courier, short, odd }: Of): readonly Journal[] {
  const { line, consignmentId, orderId, collected, charge, advance, isReturn, isUnheard } = row;
  const freed = j7xFreed({ key: `preview:${line}:claimed`, orderId, courier, amount: row.claimed });
  const { journals } = settleRow({
    ...{ key: `preview:${line}`, courier, parcel: { consignmentId, orderId }, collected, charge, isReturn },
    ...{ advance, ahead: advance },
    ...{ due: isUnheard ? collected : row.due, accrued: isUnheard ? charge : row.accrued, short, odd },
  });
  return freed === null ? journals : [freed, ...journals];
}

const standing = (sums: ReadonlyMap<string, bigint>): PlannedSum[] =>
  [...sums]
    .filter(([, sum]) => sum !== 0n)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([account, sum]) =>
      sum > 0n ? { account, side: "D", amount: sum } : { account, side: "C", amount: -sum },
    );
