import {
  batchSize,
  keyOf,
  type ParcelBook,
  type ParcelFacts,
  type Search,
  type Taking,
} from "./courier-book.ts";
import { arithmetic, compared } from "./courier-compare.ts";
import { takingAhead } from "./courier-ahead.ts";
import type { RowFinding } from "./courier-findings.ts";
import type { CourierItem, CourierLine } from "./courier-line.ts";
import { waitingForDay } from "./courier-undated.ts";

export const matchClasses = ["exact", "secondary", "suggested", "none"] as const;
export type MatchClass = (typeof matchClasses)[number];

/** What a row comes to. What it settles are the amounts of its `row`, and only of a parcel that `isClean` or a person accepted. */
export type RowResult = Readonly<{
  kind: "row";
  row: CourierLine;
  match: MatchClass;
  /** Only by an exact reference; never by an amount. */
  parcel: ParcelFacts | null;
  /** The other parcel of ours that the row's second number names: it was matched by the first, and a person looks at it. */
  contradicted: ParcelFacts | null;
  /** For a person to choose from. */
  candidates: readonly ParcelFacts[];
  findings: readonly RowFinding[];
}>;

/** Matched, first of its parcel, and nothing to say against it: may be posted without a person. */
export const isClean = ({ parcel, contradicted, findings }: RowResult): boolean =>
  parcel !== null && contradicted === null && findings.length === 0;

type Hit = Readonly<{
  match: "exact" | "secondary";
  parcel: ParcelFacts;
  contradicted: ParcelFacts | null;
}>;
type Hits = ReadonlyMap<CourierLine, Hit>;
/** It bears no number at all, and what it names besides can be read. */
export const isNameless = (row: CourierLine): boolean =>
  !row.isAdjustment && !row.unread && !row.undated && row.consignment === null && row.reference === null;

type Ask = ParcelBook["byConsignments"];

/** What the book has under those names, asked for at once. */
async function lookup(ask: Ask, names: readonly (string | null)[]) {
  const keys = [...new Set(names.filter((name) => name !== null).map(keyOf))];
  const found = keys.length > 0 ? await ask(keys) : new Map<string, ParcelFacts>();
  return (name: string | null): ParcelFacts | null =>
    name === null ? null : (found.get(keyOf(name)) ?? null);
}

type Named = Pick<ParcelBook, "byConsignments" | "byReferences" | "take">;

/** By the courier's number, else by ours; ours is asked for too where it is not that of the parcel found. */
async function hitsOf(book: Named, rows: readonly CourierLine[]): Promise<Hits> {
  const asked = rows.filter(({ isAdjustment }) => !isAdjustment);
  const exact = await lookup(
    book.byConsignments,
    asked.map(({ consignment }) => consignment),
  );
  const isSaid = ({ consignment, reference }: CourierLine): boolean => {
    const parcel = exact(consignment);
    return parcel !== null && reference !== null && keyOf(parcel.reference) === keyOf(reference);
  };
  const secondary = await lookup(
    book.byReferences,
    asked.filter((row) => !isSaid(row)).map(({ reference }) => reference),
  );
  const hits = new Map<CourierLine, Hit>();
  for (const row of asked) {
    const [first, second] = [exact(row.consignment), secondary(row.reference)];
    const contradicted = second !== null && second.id !== first?.id ? second : null;
    if (first) hits.set(row, { match: "exact", parcel: first, contradicted });
    else if (second) hits.set(row, { match: "secondary", parcel: second, contradicted: null });
  }
  return hits;
}

/** Who takes first is asked in the order of the rows. */
async function takingsOf(book: Named, hits: Hits): Promise<ReadonlyMap<CourierLine, Taking>> {
  const rows = [...hits.keys()];
  const takes = [...hits].map(([{ line }, { parcel }]) => ({ parcel: parcel.id, line }));
  const answers = takes.length > 0 ? await book.take(takes) : [];
  if (answers.length !== takes.length) throw new Error("the book did not say of every row who takes first");
  return new Map(answers.map((taking, at) => [rows[at] as CourierLine, taking]));
}

export const said = (label: RowFinding["label"], row: CourierLine): RowFinding => ({
  ...{ label, expectedMinor: null, statedMinor: row.unread?.isUnsummed ? null : row.payoutMinor },
});

/** What cannot be read is compared with nothing. */
const unread = (row: CourierLine): RowFinding[] =>
  row.unread ? [{ label: "UNREAD_CELL", expectedMinor: null, statedMinor: null }] : [];

/** A row that no parcel was found for by a number. */
const alone = (row: CourierLine, match: MatchClass, label: RowFinding["label"]): RowResult => ({
  ...{ kind: "row", row, match, parcel: null, contradicted: null, candidates: [] },
  findings: [said(label, row), ...arithmetic(row)],
});

/** A row that is no parcel's. */
export function unmatched(row: CourierLine): RowResult {
  if (row.unread) return { ...alone(row, "none", "UNREAD_CELL"), findings: unread(row) };
  if (!row.isAdjustment) return alone(row, "none", "UNKNOWN_CONSIGNMENT");
  return alone(row, "none", row.payoutMinor > 0n ? "ADJUSTMENT_CREDIT" : "ADJUSTMENT_DEBIT");
}

/** A row that is held against a parcel. */
export function result(row: CourierLine, { match, parcel, contradicted }: Hit, taking: Taking): RowResult {
  const typo = match === "secondary" ? [said("ID_TYPO", row)] : [];
  const own = row.isAdjustment || row.unread ? unread(row) : compared(row, row.outcome, parcel);
  const findings =
    taking === "first"
      ? [...typo, ...own]
      : [
          said(taking === "same_file" ? "DUPLICATE_IN_STATEMENT" : "DUPLICATE_ACROSS_STATEMENTS", row),
          ...unread(row),
        ];
  return {
    ...{ kind: "row", row, match, parcel, contradicted, candidates: [] },
    findings: [...findings, ...(row.unread ? [] : arithmetic(row))],
  };
}

/** Each row with the parcel whose number it bears. */
export async function matchedByName(book: Named, rows: readonly CourierLine[]): Promise<RowResult[]> {
  const hits = await hitsOf(book, rows);
  const takings = await takingsOf(book, hits);
  return rows.map((row) => {
    const [hit, taking] = [hits.get(row), takings.get(row)];
    const asked = waitingForDay(row, hit?.parcel ?? null);
    return hit && taking ? result(asked, hit, taking) : unmatched(asked);
  });
}

const searchOf = ({ outcome, collectedMinor, phoneTail, closedAt }: CourierLine): Search => ({
  ...{ outcome: outcome === "lost" ? null : outcome, dueMinor: collectedMinor, phoneTail, closedAt },
});

/** Only once every row of the file that names a parcel has taken it. */
export async function suggested(
  book: Pick<ParcelBook, "search">,
  rows: readonly CourierLine[],
): Promise<RowResult[]> {
  const found = await book.search(rows.map(searchOf));
  return rows.map((row, at) => ({
    ...alone(row, "suggested", "NO_IDENTIFIER"),
    candidates: found[at] ?? [],
  }));
}

async function* batched<Item>(items: AsyncIterable<Item>): AsyncGenerator<Item[]> {
  let batch: Item[] = [];
  for await (const item of items) {
    batch.push(item);
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** All but sums and the rows that name no parcel, of which `onNameless` learns. */
async function* namedOf(items: AsyncIterable<CourierItem>, onNameless: () => void) {
  for await (const item of items) {
    if (item.kind !== "line") continue;
    if (isNameless(item)) onNameless();
    else yield item;
  }
}

async function* namelessOf(items: AsyncIterable<CourierItem>) {
  for await (const item of items) if (item.kind === "line" && isNameless(item)) yield item;
}

/**
 * Each row of a file with what it comes to (`couriers.md` 10): first those that name a parcel, in their order, then those
 * that name none. `items` is asked for anew for the latter, so that memory does not grow with the file.
 */
export async function* matchCourierRows(
  book: ParcelBook,
  items: () => AsyncIterable<CourierItem>,
): AsyncGenerator<RowResult> {
  let hasNameless = false;
  const taken = takingAhead(book);
  for await (const batch of batched(namedOf(items(), () => (hasNameless = true))))
    for (const matched of await matchedByName(book, batch)) yield taken(matched);
  if (!hasNameless) return;
  for await (const batch of batched(namelessOf(items())))
    for (const matched of await suggested(book, batch)) yield taken(matched);
}
