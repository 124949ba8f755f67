import type { Bytes } from "./bytes.ts";
import { type CourierItem, courierItem } from "./courier-line.ts";
import type { CourierField, CourierProfile } from "./courier-profile.ts";
import type { UnknownColumn } from "./courier-unread.ts";
import { nameOf } from "./profile.ts";
import { type Header, readRecords } from "./records.ts";

/** Where the header stands, and what a person may still say of its headings. */
export type CourierHeader = Readonly<{
  line: number;
  names: readonly string[];
  fields: Readonly<Partial<Record<CourierField, string>>>;
  /** What is read as taken from us under its own name. */
  deductions: readonly string[];
  /** What is not read. */
  unread: readonly string[];
  /** Of a workbook with several sheets: the one that is read, and those that would be understood as well. */
  sheet?: string;
  alike?: readonly string[];
}>;

const wordsOf = (heading: string): readonly string[] =>
  heading
    .normalize("NFKC")
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .map(nameOf);

type Columns = Readonly<{ deductions: readonly UnknownColumn[]; unread: readonly string[] }>;

/** Of the headings that are no field and not ignored: those of something taken from us, and the others. */
function unknownColumns(profile: CourierProfile, { names, places }: Header<CourierField>): Columns {
  const placed = new Set(Object.values(places));
  const ignored = new Set(profile.ignored.map(nameOf));
  const words = new Set(profile.deductions.map(nameOf));
  const isAsked = ({ place, name }: UnknownColumn): boolean =>
    !placed.has(place) && nameOf(name) !== "" && !ignored.has(nameOf(name));
  const asked = names.map((name, place) => ({ name, place })).filter(isAsked);
  const isTaken = ({ name }: UnknownColumn): boolean => wordsOf(name).some((word) => words.has(word));
  return {
    deductions: asked.filter(isTaken),
    unread: asked.filter((each) => !isTaken(each)).map(({ name }) => name),
  };
}

function headerOf({ line, names, places, ...of }: Header<CourierField>, columns: Columns): CourierHeader {
  const fields = Object.entries(places).map(([field, place]) => [field, names[place] ?? ""]);
  return {
    ...{ line, names, ...of, unread: columns.unread, fields: Object.fromEntries(fields) },
    deductions: columns.deductions.map(({ name }) => name),
  };
}

/**
 * A courier's statement, row by row, those with cells that cannot be read and sums among them; memory does not grow with it. `onHeader` is told before
 * the first row. Throws `UnreadableFile` and `HeaderMissing`.
 */
export async function* readCourierLines(
  profile: CourierProfile,
  bytes: Bytes,
  onHeader: (header: CourierHeader) => void = () => undefined,
): AsyncGenerator<CourierItem> {
  let deductions: readonly UnknownColumn[] = [];
  let names: readonly string[] = [];
  const found = (header: Header<CourierField>): void => {
    const columns = unknownColumns(profile, header);
    ({ deductions } = columns);
    ({ names } = header);
    onHeader(headerOf(header, columns));
  };
  const records = readRecords(profile, bytes, { onHeader: found, withSums: true });
  for await (const record of records) yield courierItem(profile, deductions, record, names);
}
