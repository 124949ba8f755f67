import type { RemittanceReport } from "@haat/contract/remittance";

export type Counters = Readonly<{
  exact: number;
  suggested: number;
  open: number;
  rows: number;
  clean: number;
  /** Of those that are not clean: a person has ended it, or must still look. */
  ended: number;
  look: number;
}>;

type Counted = Pick<RemittanceReport, "counts"> &
  Readonly<{ posting: Pick<NonNullable<RemittanceReport["posting"]>, "open"> | null }>;

/** Rows by how they were held against our parcels: `open` are those that none of ours fits. */
export function countersOf({ counts, posting }: Counted): Counters {
  const sum = (matches: readonly string[], of: "count" | "exceptions" = "count"): number =>
    counts.reduce((all, each) => (matches.includes(each.match) ? all + each[of] : all), 0);
  const all = counts.map(({ match }) => match);
  const [rows, exceptions] = [sum(all), sum(all, "exceptions")];
  const look = Math.min(posting?.open ?? exceptions, exceptions);
  return {
    exact: sum(["exact", "secondary", "by_hand"]),
    suggested: sum(["suggested"]),
    open: sum(["none"]),
    rows,
    clean: rows - exceptions,
    ...{ ended: exceptions - look, look },
  };
}
