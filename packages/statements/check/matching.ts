import type { ParcelBook, ParcelFacts } from "../courier-book.ts";
import type { CourierItem, CourierLine } from "../courier-line.ts";
import { matchCourierRows, type RowResult } from "../courier-match.ts";
import { MemoryBook } from "./memory-book.ts";
import { sampleLine, sampleParcel } from "./samples.ts";

/** The parcel of that number, delivered. */
export const parcel = (n: number, more: Partial<ParcelFacts> = {}): ParcelFacts => ({
  ...{ ...sampleParcel, id: `p${n}`, consignment: `CN${n}`, reference: `R${n}` },
  ...more,
});

/** A row about the first parcel, on that line. */
export const row = (line: number, more: Partial<CourierLine> = {}): CourierLine => ({
  ...sampleLine,
  line,
  ...more,
});
export const nameless = { consignment: null, reference: null };

const stream = (items: readonly CourierItem[]) =>
  async function* () {
    yield* items;
  };

/** Everything that the rows of one file come to. */
export async function match(
  book: MemoryBook | ParcelBook,
  items: readonly CourierItem[],
  file = "f",
): Promise<RowResult[]> {
  const matched: RowResult[] = [];
  const own = book instanceof MemoryBook ? book.ofFile(file) : book;
  for await (const each of matchCourierRows(own, stream(items))) matched.push(each);
  return matched;
}

/** Line, class, parcel and labels of each row. */
export const told = (matched: readonly RowResult[]): string[] =>
  matched.map(({ row: { line }, match: by, parcel: found, findings }) =>
    [line, by, found?.id ?? "-", ...findings.map(({ label }) => label)].join(" "),
  );
