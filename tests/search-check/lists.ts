export type Pair = Readonly<{
  id: string;
  bn: string;
  variants: readonly string[];
  banglish: readonly string[];
}>;
export type Confusable = Readonly<{
  query: string;
  first: string;
  inTop5: readonly string[];
  notFirst: string;
}>;

const several = (cell: string | undefined): string[] => (cell ?? "").split("|").filter(Boolean);

/** Rows under a header line, by the names of their columns. */
function rowsOf(text: string, needed: readonly string[]): Readonly<Record<string, string>>[] {
  const [head = "", ...lines] = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const names = head.split("\t");
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) throw new Error(`no column ${missing.join(", ")}`);
  return lines
    .filter((line) => line.trim() !== "")
    .map((line) =>
      Object.fromEntries(line.split("\t").map((cell, place) => [names[place] ?? "", cell.trim()])),
    );
}

export const readPairs = (text: string): Pair[] =>
  rowsOf(text, ["id", "bn", "bn_variants", "banglish"]).map((row) => ({
    id: row["id"] ?? "",
    bn: (row["bn"] ?? "").normalize("NFC"),
    variants: several(row["bn_variants"]),
    banglish: several(row["banglish"]),
  }));

export const readConfusables = (text: string): Confusable[] =>
  rowsOf(text, ["query", "expect_first", "also_in_top5", "must_not_be_first"]).map((row) => ({
    query: row["query"] ?? "",
    first: (row["expect_first"] ?? "").normalize("NFC"),
    inTop5: several(row["also_in_top5"]).map((word) => word.normalize("NFC")),
    notFirst: (row["must_not_be_first"] ?? "").normalize("NFC"),
  }));
