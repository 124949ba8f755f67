import { parseConsignment } from "@haat/core/couriers";
import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import type { Tx } from "@haat/db/books";
import {
  looseSince,
  mistypedNumber,
  type MistypedNumber,
  putNumberBack,
  rightNumber,
  wakeNotices,
} from "@haat/db/queries/couriers/numbers";
import type { WaitingRow } from "@haat/db/queries/couriers/remittances";
import { noteAct } from "@haat/db/queries/remittances/acts";
import type { ReportDeps } from "./compare-cash.ts";
import { readKept } from "./kept-notice.ts";

type RowName = Readonly<{ remittanceId: string; line: number }>;
type Said = NonNullable<WaitingRow["said"]>;

/** As a parcel bears it; null: no courier's number looks like that. */
export function numberIn(stated: string): string | null {
  try {
    return parseConsignment(stated);
  } catch (fault) {
    if (fault instanceof DomainError) return null;
    throw fault;
  }
}

type Typo = Pick<MistypedNumber, "stated" | "isTaken" | "isConfirmed">;

/** Whose number is right where nobody says so: ours, if its courier gave it. Null: it cannot be his. */
export const usuallyRight = ({ stated, isTaken, isConfirmed }: Typo): "ours" | "theirs" | null =>
  numberIn(stated) === null || isTaken ? null : isConfirmed ? "ours" : "theirs";

/**
 * An accepted row that names our order beside another number: a person has said which is right. Taken from the row, it is the parcel's from
 * here on, the old one still finds it, and what its courier told us under the right one is read once more.
 */
export async function rightByRow(tx: Tx, deps: ReportDeps, named: RowName, said: Said): Promise<void> {
  if ("claimId" in said.wish) return;
  const of = await mistypedNumber(tx, named);
  const usual = of && usuallyRight(of);
  if (of === null || usual === null || (said.wish.number ?? usual) === "ours") return;
  const becomes = parseConsignment(of.stated);
  if (!(await rightNumber(tx, { ...named, of, becomes }))) return;
  const keys = await noticesUnder(tx, deps, of, becomes);
  if (keys.length > 0) await wakeNotices(tx, keys);
  await noteNumber(tx, deps, named, { by: said.by, from: of.ours, to: becomes });
}

async function noticesUnder(
  tx: Tx,
  { sealer }: ReportDeps,
  { consignmentId }: MistypedNumber,
  becomes: string,
): Promise<readonly string[]> {
  const keys: string[] = [];
  for (const { key, sealed } of await looseSince(tx, consignmentId)) {
    const reports = readKept(await sealer.open("notice", sealed)) ?? [];
    if (reports.some((told) => told?.number === becomes)) keys.push(key);
  }
  return keys;
}

type Back = RowName & Readonly<{ postingNo: number; by: string }>;

/** The row is not its parcel's: neither is its number. */
export async function rightBack(tx: Tx, deps: Pick<ReportDeps, "now">, back: Back): Promise<void> {
  const put = await putNumberBack(tx, back);
  if (put) await noteNumber(tx, deps, back, { by: back.by, from: put.became, to: put.was });
}

type Changed = Readonly<{ by: string; from: string; to: string }>;

const noteNumber = (
  tx: Tx,
  { now }: Pick<ReportDeps, "now">,
  { remittanceId, line }: RowName,
  { by, from, to }: Changed,
): Promise<unknown> =>
  noteAct(tx, {
    ...{ id: newId("remittanceAct", now()), remittanceId, line, act: "number", by },
    ...{ reason: `${from} → ${to}`, detail: { from, to } },
  });
