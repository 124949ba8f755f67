import {
  type ClaimedFile,
  finishReading,
  noteProgress,
  refuseRemittance,
} from "@haat/db/queries/remittances/work";
import { remittancePart } from "@haat/db/queries/remittances/file";
import type { Bytes } from "@haat/statements/bytes";
import { added, type FileSums, isUnreadable, noSums } from "@haat/statements/courier-file";
import { type FileDays, noDays, withDay } from "@haat/statements/courier-days";
import type { CourierItem, CourierLine } from "@haat/statements/courier-line";
import type { CourierNote } from "@haat/statements/courier-note";
import { type CourierHeader, readCourierLines } from "@haat/statements/courier-lines";
import { moneySaid } from "@haat/statements/courier-money";
import type { CourierProfile } from "@haat/statements/courier-profile";
import { HeaderMissing } from "@haat/statements/records";
import { UnreadableFile } from "@haat/statements/table";
import type { NodeCtx } from "../../context.ts";
import { headerBy } from "./header-by.ts";
import { profileFor } from "./profile-for.ts";
import { ownOf, profileOf } from "./profile-of.ts";

type Deps = Pick<NodeCtx, "books">;

const noteEvery = 5_000;
const mostProblems = 200;
const mostRows = 500_000;
const shownRows = 20;
const shownNotes = 50;

type Reading = {
  parts: number;
  sums: FileSums;
  days: FileDays;
  header: CourierHeader | null;
  /** Rows in which something cannot be read, the first of many. */
  blotted: CourierLine[];
  preview: CourierLine[];
  /** What is none of the rows, the first of many. */
  notes: CourierNote[];
};

/** A kept file's bytes; `onPart` is told how many parts of it have been read. */
export function bytesOfFile({ books }: Deps, id: string, onPart: (parts: number) => void): Bytes {
  return async function* () {
    for (let no = 0; ; no += 1) {
      const part = await remittancePart(books, id, no);
      if (!part) return;
      onPart(no + 1);
      yield part;
    }
  };
}

/**
 * Reads a file to its end before anything of it counts; memory does not grow with it. What cannot be read in a row is that row's alone; where
 * nothing can be, the file is refused with the lines that are wrong.
 */
export async function readRemittanceFile({ books }: Deps, file: ClaimedFile): Promise<void> {
  const { id, courier } = file;
  const { profile, version } = await (file.mappingVersion === null
    ? profileFor(
        { books },
        courier,
        bytesOfFile({ books }, id, () => undefined),
      )
    : profileOf({ books }, courier, file.mappingVersion));
  const seen: Reading = {
    ...{ parts: 0, sums: noSums, days: noDays, header: null },
    ...{ blotted: [], preview: [], notes: [] },
  };
  const bytes = bytesOfFile({ books }, id, (parts) => void (seen.parts = parts));
  const refuse = (refusal: string, detail: string | null): Promise<void> =>
    refuseRemittance(books, id, {
      ...{ refusal, detail, mappingVersion: version, header: headed(seen, profile) },
      problems: seen.blotted.flatMap(({ line, unread }) =>
        (unread?.cells ?? []).slice(0, 1).map(({ fault, text }) => ({ line, fault, shown: text })),
      ),
    });
  try {
    for await (const item of readCourierLines(profile, bytes, (header) => void (seen.header = header))) {
      take(seen, item);
      if (seen.sums.rows % noteEvery === 0)
        await noteProgress(books, id, { parts: seen.parts, rows: seen.sums.rows });
      if (seen.sums.bad >= mostProblems && isUnreadable(seen.sums)) break;
      if (seen.sums.rows + seen.sums.notes > mostRows) throw new UnreadableFile("too_large");
    }
  } catch (fault) {
    const { refusal, detail } = refusalOf(fault);
    await refuse(refusal, detail);
    return;
  }
  if (seen.sums.rows === 0) return refuse("no_rows", null);
  if (isUnreadable(seen.sums)) return refuse("bad_rows", null);
  const own = version === null ? null : await ownOf({ books }, courier);
  await finishReading(books, id, {
    ...{
      ...seen.sums,
      header: headed(seen, profile) ?? "{}",
      preview: stored([...seen.blotted.slice(0, shownRows).map(bare), ...seen.preview]),
      mappingVersion: version,
      moneySaid: own && (await saidOf(seen, own, bytes)),
    },
  });
}

/** JSON: where the amounts stand by what a person said, if our own names have them elsewhere. */
async function saidOf({ header }: Reading, own: CourierProfile, bytes: Bytes): Promise<string | null> {
  const said = header && moneySaid((await headerBy(own, bytes)).header, header);
  return said && stored(said);
}

function take(seen: Reading, item: CourierItem): void {
  seen.sums = added(seen.sums, item);
  seen.days = withDay(seen.days, item);
  if (item.kind === "note" && seen.notes.length < shownNotes) seen.notes.push(item);
  if (item.kind !== "line") return;
  if (!item.unread && !item.undated) {
    if (seen.preview.length < shownRows) seen.preview.push(item);
  } else if (seen.blotted.length < mostProblems) seen.blotted.push(item);
}

/** As it is shown: what it was read from stays in its file. */
function bare({ unread, undated, ...line }: CourierLine): object {
  const blots = unread ?? undated;
  return blots ? { ...line, unread: { cells: blots.cells, isUnsummed: blots.isUnsummed } } : line;
}

/** Beside what the headings are read as, when the parcels ended, and what is written there that is no row. */
const headed = ({ header, days, sums, notes }: Reading, { dates: order }: CourierProfile): string | null =>
  header &&
  stored({
    ...{ ...header, days: { order, said: days.said, other: days.other } },
    undated: sums.undated,
    notes: { count: sums.notes, first: notes.map(({ line, text }) => ({ line, text })) },
  });

/** Amounts as text. */
const stored = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) => (typeof each === "bigint" ? String(each) : each));

/** Only what is wrong with the file is its refusal; any other fault is the worker's, and it is read again. */
function refusalOf(fault: unknown): Readonly<{ refusal: string; detail: string | null }> {
  if (fault instanceof HeaderMissing) return { refusal: "header_missing", detail: fault.missing.join(",") };
  if (fault instanceof UnreadableFile)
    return { refusal: fault.reason === "too_large" ? "too_large" : "unreadable", detail: fault.reason };
  throw fault;
}
