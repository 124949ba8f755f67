import type { DateOrder } from "./moment.ts";

/** What a column holds, by the names it goes under in either language; order and further columns do not matter. */
export type Columns<Field extends string> = Readonly<
  Record<
    Field,
    Readonly<{
      named: readonly string[];
      isNeeded?: boolean;
      /** Names that it may go under too where none of those stands, and most rows say something of their own there. */
      apart?: readonly string[];
    }>
  >
>;

/** How one sender of statements writes them. Everything that differs between senders is here, as data. */
export type Profile<Field extends string> = Readonly<{
  columns: Columns<Field>;
  dates: DateOrder;
  /** A row whose first cell says so is the sum of the others, and none itself. */
  totals: readonly string[];
}>;

/** Letters and digits alone: `Net Payable (৳)` and `net_payable` are one name. */
export const nameOf = (header: string): string =>
  header
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll("৳", "")
    .replaceAll(/[^\p{L}\p{M}\p{N}]/gu, "");
