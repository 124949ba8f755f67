import { type Bytes, formatOf } from "./bytes.ts";
import { readCsv } from "./csv.ts";
import { placedApart } from "./placed-apart.ts";
import { nameOf, type Profile } from "./profile.ts";
import type { Row } from "./table.ts";
import { openXlsx } from "./xlsx.ts";
import type { Sheet } from "./xlsx-sheets.ts";

/** A row by what its cells mean; a column that the file lacks has no place, and its cells are empty. */
export type RecordOf<Field extends string> = Readonly<{
  line: number;
  places: Header<Field>["places"];
  cells: Readonly<Record<Field, string>>;
  /** The row as it stands, for columns that the profile does not name. */
  row: readonly string[];
  /** The sum of the others; only where sums were asked for. */
  isSum: boolean;
}>;
export type Header<Field extends string> = Readonly<{
  line: number;
  /** The headings as they are written. */
  names: readonly string[];
  places: Readonly<Partial<Record<Field, number>>>;
  /** Of a workbook with several sheets: the one that is read, and those whose headings would be understood as well. */
  sheet?: string;
  alike?: readonly string[];
}>;
export type Reading<Field extends string> = Readonly<{
  /** Learns where the header was found, before any row; or, before `HeaderMissing` is thrown, where it seems to be. */
  onHeader?: ((header: Header<Field>) => void) | undefined;
  withSums?: boolean;
}>;

const titleRows = 20;

/** Where each column stands, if this row is a header. Of several that could be it, the first of the profile's names. */
function placesIn<Field extends string>(
  { columns }: Profile<Field>,
  { cells }: Row,
): Partial<Record<Field, number>> {
  const names = cells.map(nameOf);
  const places: Partial<Record<Field, number>> = {};
  for (const field of Object.keys(columns) as Field[]) {
    const place = columns[field].named.map((name) => names.indexOf(nameOf(name))).find((at) => at >= 0);
    if (place !== undefined) places[field] = place;
  }
  return places;
}

const neededOf = <Field extends string>({ columns }: Profile<Field>): Field[] =>
  (Object.keys(columns) as Field[]).filter((field) => columns[field].isNeeded);

/** Of the first rows the one with most of the names. */
function headerIn<Field extends string>(profile: Profile<Field>, rows: readonly Row[]): Header<Field> | null {
  const found = rows.map((row) => ({
    ...{ line: row.line, names: row.cells.map((cell) => cell.trim()) },
    places: placesIn(profile, row),
  }));
  const best = found.toSorted((a, b) => Object.keys(b.places).length - Object.keys(a.places).length)[0];
  return best && Object.keys(best.places).length > 1 ? best : null;
}

/** Of the first rows the one with most words in it: what a person is shown, to say what they mean. */
function likelyHeader<Field extends string>(
  profile: Profile<Field>,
  rows: readonly Row[],
): Header<Field> | null {
  const wordsIn = ({ cells }: Row): number => cells.filter((cell) => /\p{L}/u.test(cell)).length;
  const [row] = rows.toSorted((a, b) => wordsIn(b) - wordsIn(a));
  if (!row || wordsIn(row) < 2) return null;
  return { line: row.line, names: row.cells.map((cell) => cell.trim()), places: placesIn(profile, row) };
}

/** A file without what it cannot do without; `missing` are the fields. */
export class HeaderMissing extends Error {
  override readonly name = "HeaderMissing";
  readonly missing: readonly string[];
  constructor(missing: readonly string[]) {
    super(missing.join(", "));
    this.missing = missing;
  }
}

type Table = Readonly<{ rows: AsyncGenerator<Row>; of: Pick<Header<never>, "sheet" | "alike"> }>;

async function firstRows(rows: AsyncGenerator<Row>): Promise<readonly Row[]> {
  const first: Row[] = [];
  for await (const row of rows) if (first.push(row) === titleRows) break;
  return first;
}

/** Of a workbook the first sheet, in its own order, whose headings are understood; where none is, that with most of the names. */
async function tableOf<Field extends string>(profile: Profile<Field>, bytes: Bytes): Promise<Table> {
  if ((await formatOf(bytes)) !== "xlsx") return { rows: readCsv(bytes), of: {} };
  const book = await openXlsx(bytes);
  const [first] = book.sheets;
  if (!first || book.sheets.length === 1)
    return { rows: book.rows(first ?? { name: "", part: null }), of: {} };
  const looked: { sheet: Sheet; known: number; isWhole: boolean }[] = [];
  for (const sheet of book.sheets) {
    const places = headerIn(profile, await firstRows(book.rows(sheet)))?.places ?? {};
    const isWhole = neededOf(profile).every((field) => field in places);
    looked.push({ sheet, known: Object.keys(places).length, isWhole });
  }
  const whole = looked.filter(({ isWhole }) => isWhole);
  const [best] = whole.length > 0 ? whole : looked.toSorted((a, b) => b.known - a.known);
  const { sheet } = best ?? { sheet: first };
  const alike = whole.filter((each) => each.sheet !== sheet).map((each) => each.sheet.name);
  return { rows: book.rows(sheet), of: { sheet: sheet.name, alike } };
}

/** A heading that stands again on a further page of the sheet. */
const isHeading = ({ cells }: Row, { names }: Pick<Header<never>, "names">): boolean =>
  names.every((name, place) => (cells[place] ?? "").trim() === name);

const isEmpty = ({ cells }: Row): boolean => cells.every((cell) => cell.trim() === "");

/** Words that senders write beside such a word: of what it is the sum, and in what. */
const besideTotals = new Set(
  "amount bdt tk taka net payable payout paid parcels parcel orders order consignments rows transactions টাকা পার্সেল অর্ডার টি টা পরিমাণ প্রদেয় সংখ্যা"
    .normalize("NFKC")
    .split(" "),
);
const wordsIn = /[\p{L}\p{M}\p{N}]+/gu;

/** Whether a cell says that its row is a sum: `Total`, and `Grand Total (BDT)` or `মোট ১২টি পার্সেল` as well. */
function totalsOf(named: readonly string[]): (cell: string) => boolean {
  const totals = new Set(named.map(nameOf));
  return (cell) => {
    const name = nameOf(cell);
    if (totals.has(name)) return true;
    if (![...totals].some((total) => name.startsWith(total))) return false;
    const words = cell.normalize("NFKC").toLowerCase().match(wordsIn) ?? [];
    const said = words.map((word) => word.replace(/^\p{N}+/u, "")).filter((word) => !besideTotals.has(word));
    return totals.has(said.join(""));
  };
}

/** Turns rows into records; `isRow` says which of them are any. */
function recorder<Field extends string>(profile: Profile<Field>, withSums: boolean) {
  const fields = Object.keys(profile.columns) as Field[];
  const isTotal = totalsOf(profile.totals);
  const isSum = ({ cells }: Row): boolean => isTotal(cells.find((each) => each.trim() !== "") ?? "");
  return {
    isRow: (row: Row): boolean => !isEmpty(row) && (withSums || !isSum(row)),
    recordOf: (row: Row, { places }: Header<Field>): RecordOf<Field> => ({
      ...{ line: row.line, places, row: row.cells, isSum: withSums && isSum(row) },
      cells: Object.fromEntries(
        fields.map((field) => [field, row.cells[places[field] ?? -1]?.trim() ?? ""]),
      ) as Record<Field, string>,
    }),
  };
}

/** The rows below the header, without empty ones and, unless they are asked for, without sums. */
export async function* readRecords<Field extends string>(
  profile: Profile<Field>,
  bytes: Bytes,
  { onHeader = () => undefined, withSums = false }: Reading<Field> = {},
): AsyncGenerator<RecordOf<Field>> {
  const { isRow, recordOf } = recorder(profile, withSums);
  const { rows, of } = await tableOf(profile, bytes);
  let header: Header<Field> | null = null;
  let waiting: Row[] = [];
  const rowsBelow = (found: Header<Field>): Row[] =>
    waiting.filter((row) => row.line > found.line && isRow(row) && !isHeading(row, found));
  const settle = (): RecordOf<Field>[] => {
    header = headerIn(profile, waiting);
    if (header) header = { ...header, places: placedApart(profile, header, rowsBelow(header)) };
    const places = header?.places ?? ({} as Header<Field>["places"]);
    const missing = neededOf(profile).filter((field) => places[field] === undefined);
    const shown = header ?? likelyHeader(profile, waiting);
    if (shown) onHeader({ ...shown, ...of });
    if (!header || missing.length > 0) throw new HeaderMissing(missing);
    const found = header;
    const below = rowsBelow(found);
    waiting = [];
    return below.map((row) => recordOf(row, found));
  };
  for await (const row of rows) {
    if (header) {
      if (isRow(row) && !isHeading(row, header)) yield recordOf(row, header);
      continue;
    }
    waiting.push(row);
    if (waiting.length === titleRows) yield* settle();
  }
  if (!header) yield* settle();
}
