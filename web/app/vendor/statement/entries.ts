import type { StatementView } from "@haat/contract/vendor";

type Row = Readonly<{
  at: string;
  event: string;
  reference: string;
  account: string;
  side: "D" | "C";
  minor: bigint;
}>;

/** What an entry of the books means to a vendor. */
export type EntryWord =
  | "earned"
  | "delivery_earned"
  | "released"
  | "cash_taken"
  | "cash_rounded"
  | "delivery_kept"
  | "set_off"
  | "handed_in"
  | "given_back"
  | "charged_back"
  | "debt_kept"
  | "debt_written_off"
  | "return_borne"
  | "return_repaid"
  | "lost_paid"
  | "lost_found"
  | "unearned"
  | "other";

/** One journal as it touches her: what Haat owes her more or less, and what she holds of others' cash more or less. */
export type Entry = Readonly<{
  key: string;
  at: string;
  reference: string;
  word: EntryWord;
  owed: bigint;
  cash: bigint;
}>;

const words: Readonly<Record<string, EntryWord>> = {
  J3: "earned",
  J3b: "delivery_earned",
  J4: "released",
  J6: "cash_taken",
  J6r: "cash_rounded",
  J9: "given_back",
  J10: "given_back",
  J12c: "charged_back",
  J10b: "debt_kept",
  J10c: "debt_written_off",
  J11b: "return_borne",
  J18: "lost_paid",
};

function wordOf(event: string, touched: readonly string[], owed: bigint): EntryWord {
  if (event === "J3" && owed < 0n) return "unearned";
  if (event === "J18" && owed < 0n) return "lost_found";
  if (event === "J11b" && owed > 0n) return "return_repaid";
  if (event !== "J7") return words[event] ?? "other";
  if (touched.includes("L:COURIER_PAY")) return "delivery_kept";
  return touched.includes("L:V_PAYABLE") ? "set_off" : "handed_in";
}

const signed = ({ side, minor }: Row, grows: "D" | "C"): bigint => (side === grows ? minor : -minor);
/** What Haat owes her, less what she owes Haat, is one number; the cash she holds is another. */
const isCash = ({ account }: Row): boolean => account.startsWith("A:COD");
const sumOf = (rows: readonly Row[], kind: "owed" | "cash"): bigint =>
  rows
    .filter((row) => isCash(row) === (kind === "cash"))
    .reduce((sum, row) => sum + signed(row, kind === "cash" ? "D" : "C"), 0n);

/** Lines of one journal stand together: same moment, rule and reference. */
export function entriesOf(rows: StatementView["rows"]): Entry[] {
  const journals = new Map<string, Row[]>();
  for (const { amount, ...row } of rows) {
    const key = `${row.at} ${row.event} ${row.reference}`;
    journals.set(key, [...(journals.get(key) ?? []), { ...row, minor: BigInt(amount.minor) }]);
  }
  return [...journals].map(([key, lines]) => {
    const owed = sumOf(lines, "owed");
    const touched = lines.map(({ account }) => account);
    return {
      ...{ key, at: lines[0]?.at ?? "", reference: lines[0]?.reference ?? "" },
      ...{ word: wordOf(lines[0]?.event ?? "", touched, owed), owed, cash: sumOf(lines, "cash") },
    };
  });
}
