import { type Bytes, formatOf } from "./bytes.ts";
import { readCsv } from "./csv.ts";
import { nameOf, type Profile } from "./profile.ts";
import type { Row } from "./table.ts";
import { readXlsx } from "./xlsx.ts";

/** A row by what its cells mean; a column that the file lacks has no place, and its cells are empty. */
export type RecordOf<Field extends string> = Readonly<{
  line: number;
  places: Header<Field>["places"];
  cells: Readonly<Record<Field, string>>;
}>;
export type Header<Field extends string> = Readonly<{
  line: number;
  places: Readonly<Partial<Record<Field, number>>>;
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
  const found = rows.map((row) => ({ line: row.line, places: placesIn(profile, row) }));
  const best = found.toSorted((a, b) => Object.keys(b.places).length - Object.keys(a.places).length)[0];
  return best && Object.keys(best.places).length > 1 ? best : null;
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

async function* rowsOf(bytes: Bytes): AsyncGenerator<Row> {
  yield* (await formatOf(bytes)) === "xlsx" ? readXlsx(bytes) : readCsv(bytes);
}

const isEmpty = ({ cells }: Row): boolean => cells.every((cell) => cell.trim() === "");

/** The rows below the header, without empty ones and sums. `onHeader` learns where it was found. */
export async function* readRecords<Field extends string>(
  profile: Profile<Field>,
  bytes: Bytes,
  onHeader: (header: Header<Field>) => void = () => undefined,
): AsyncGenerator<RecordOf<Field>> {
  const fields = Object.keys(profile.columns) as Field[];
  const totals = new Set(profile.totals.map(nameOf));
  let header: Header<Field> | null = null;
  let waiting: Row[] = [];
  const recordOf = (row: Row, { places }: Header<Field>): RecordOf<Field> => ({
    ...{ line: row.line, places },
    cells: Object.fromEntries(
      fields.map((field) => [field, row.cells[places[field] ?? -1]?.trim() ?? ""]),
    ) as Record<Field, string>,
  });
  const isRow = (row: Row): boolean =>
    !isEmpty(row) && !totals.has(nameOf(row.cells.find((each) => each.trim() !== "") ?? ""));
  const settle = (): RecordOf<Field>[] => {
    header = headerIn(profile, waiting);
    const { line, places } = header ?? { line: 0, places: {} as Header<Field>["places"] };
    const missing = neededOf(profile).filter((field) => places[field] === undefined);
    if (!header || missing.length > 0) throw new HeaderMissing(missing);
    onHeader(header);
    const below = waiting.filter((row) => row.line > line && isRow(row));
    waiting = [];
    return below.map((row) => recordOf(row, header as Header<Field>));
  };
  for await (const row of rowsOf(bytes)) {
    if (header) {
      if (isRow(row)) yield recordOf(row, header);
      continue;
    }
    waiting.push(row);
    if (waiting.length === titleRows) yield* settle();
  }
  if (!header) yield* settle();
}
