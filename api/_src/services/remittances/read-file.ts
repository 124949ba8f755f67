import {
  type ClaimedFile,
  finishReading,
  keptMapping,
  noteProgress,
  refuseRemittance,
} from "@haat/db/queries/remittances/work";
import { wordsTaught } from "@haat/db/queries/remittances/taught";
import { remittancePart } from "@haat/db/queries/remittances/file";
import type { Bytes } from "@haat/statements/bytes";
import { added, type FileSums, noSums } from "@haat/statements/courier-file";
import { type FileDays, noDays, withDay } from "@haat/statements/courier-days";
import type { BadCourierLine, CourierItem, CourierLine } from "@haat/statements/courier-line";
import { type CourierHeader, readCourierLines } from "@haat/statements/courier-lines";
import { courierProfiles } from "@haat/statements/courier-profiles";
import { type CourierProfile, mapped, type Mapping } from "@haat/statements/courier-profile";
import { HeaderMissing } from "@haat/statements/records";
import { UnreadableFile } from "@haat/statements/table";
import type { NodeCtx } from "../../context.ts";

type Deps = Pick<NodeCtx, "books">;

const noteEvery = 5_000;
const mostProblems = 200;
const mostRows = 500_000;
const shownRows = 20;

type Reading = {
  parts: number;
  sums: FileSums;
  days: FileDays;
  header: CourierHeader | null;
  problems: BadCourierLine[];
  preview: CourierLine[];
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

type Version = number | null;

/**
 * How a courier writes: what a person said of his headings, last or in that `version`, stands before our own names; null: they alone. What
 * two have taught of his words holds for every version.
 */
export async function profileOf(
  { books }: Deps,
  courier: ClaimedFile["courier"],
  version?: Version,
): Promise<Readonly<{ profile: CourierProfile; version: Version }>> {
  const own = { ...courierProfiles[courier], taught: await wordsTaught(books, courier) };
  const kept = version === null ? null : await keptMapping(books, courier, version);
  // It was checked when it was taken.
  return kept
    ? { profile: mapped(own, kept.mapping as Mapping, kept.dates ?? undefined), version: kept.version }
    : { profile: own, version: null };
}

/**
 * Reads a file to its end before anything of it counts; memory does not grow with it. One row that is not understood, and nothing of
 * it is taken: it is refused with the lines that are wrong.
 */
export async function readRemittanceFile({ books }: Deps, { id, courier }: ClaimedFile): Promise<void> {
  const { profile, version } = await profileOf({ books }, courier);
  const seen: Reading = { parts: 0, sums: noSums, days: noDays, header: null, problems: [], preview: [] };
  const bytes = bytesOfFile({ books }, id, (parts) => void (seen.parts = parts));
  const refuse = (refusal: string, detail: string | null): Promise<void> =>
    refuseRemittance(books, id, {
      ...{ refusal, detail, mappingVersion: version, header: headed(seen, profile) },
      problems: seen.problems.map(({ line, fault, text }) => ({ line, fault, shown: text })),
    });
  try {
    for await (const item of readCourierLines(profile, bytes, (header) => void (seen.header = header))) {
      take(seen, item);
      if (seen.sums.rows % noteEvery === 0)
        await noteProgress(books, id, { parts: seen.parts, rows: seen.sums.rows });
      if (seen.problems.length >= mostProblems) break;
      if (seen.sums.rows > mostRows) throw new UnreadableFile("too_large");
    }
  } catch (fault) {
    const { refusal, detail } = refusalOf(fault);
    await refuse(refusal, detail);
    return;
  }
  if (seen.problems.length > 0) return refuse("bad_rows", null);
  if (seen.sums.rows === 0) return refuse("no_rows", null);
  await finishReading(books, id, {
    ...{
      ...seen.sums,
      header: headed(seen, profile) ?? "{}",
      preview: stored(seen.preview),
      mappingVersion: version,
    },
  });
}

function take(seen: Reading, item: CourierItem): void {
  seen.sums = added(seen.sums, item);
  seen.days = withDay(seen.days, item);
  if (item.kind === "bad") seen.problems.push(item);
  else if (item.kind === "line" && seen.preview.length < shownRows) seen.preview.push(item);
}

/** Beside what the headings are read as, when the parcels ended. */
const headed = ({ header, days }: Reading, { dates: order }: CourierProfile): string | null =>
  header && stored({ ...header, days: { order, said: days.said, other: days.other } });

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
