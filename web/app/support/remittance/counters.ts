import type { RemittanceReport } from "@haat/contract/remittance";

export type Counters = Readonly<{
  exact: number;
  suggested: number;
  open: number;
  rows: number;
  clean: number;
}>;

/** Rows by how they were held against our parcels: `open` are those that none of ours fits. */
export function countersOf({ counts }: Pick<RemittanceReport, "counts">): Counters {
  const sum = (matches: readonly string[], of: "count" | "exceptions" = "count"): number =>
    counts.reduce((all, each) => (matches.includes(each.match) ? all + each[of] : all), 0);
  const all = counts.map(({ match }) => match);
  const rows = sum(all);
  return {
    exact: sum(["exact", "secondary", "by_hand"]),
    suggested: sum(["suggested"]),
    open: sum(["none"]),
    rows,
    clean: rows - sum(all, "exceptions"),
  };
}
