import { DomainError } from "@haat/core/errors";
import type { Tx } from "@haat/db/books";
import type { ReadCell } from "@haat/db/queries/proposals/remittance-wish";
import { lockActedRow, untake } from "@haat/db/queries/remittances/acts";
import { askerOf } from "@haat/db/queries/remittances/book";
import {
  keepReading,
  pastReadingLimit,
  type ReadRow,
  type UnreadRow,
  unreadRow,
} from "@haat/db/queries/remittances/readings";
import { statedRow } from "@haat/db/queries/remittances/stated";
import { otherTaking } from "@haat/db/queries/remittances/takings";
import { matchedOnceRead } from "@haat/statements/courier-anew";
import { keyOf } from "@haat/statements/courier-book";
import { type CourierLine, readWith } from "@haat/statements/courier-line";
import type { Unread } from "@haat/statements/courier-unread";
import type { KeyedCtx } from "../../idempotent.ts";
import { userIdOf } from "../../vendors/myself.ts";
import { endsOf } from "../ends-of.ts";
import { profileOf } from "../profile-of.ts";
import { requireMatched } from "../require-matched.ts";
import { sqlBook } from "../sql-book.ts";
import { beyondOf } from "./beyond.ts";
import { findingsJson, lineOf } from "./line-of.ts";
import { noteDone, proposeRows, type RowScene } from "./scene.ts";

type Typed = readonly Readonly<{ place: number; text: string }>[];
type Said = Readonly<{ remittanceId: string; line: number; by: string; reason: string }>;

/**
 * A person says what he reads in the cells of a row that nobody could read; what stands there stays kept beside it, and the row is compared
 * as if it had stood there. Above the limit, with all that he has read of the statement before, a second person agrees first.
 */
export async function readCells(tx: Tx, ctx: KeyedCtx, scene: RowScene, typed: Typed): Promise<void> {
  const { id, line, row, reason } = scene;
  if (row.state !== "waiting" || !row.isFree) throw new DomainError("remittance.row_wrong_state");
  // Whoever reads more of the same statement at this moment waits, and is weighed with it.
  await requireMatched(tx, id);
  const said = { remittanceId: id, line, by: userIdOf(ctx), reason };
  const read = await readingOf(tx, said, typed);
  const { cells, weight } = read;
  const beyond = await pastReadingLimit(tx, { remittanceId: id, by: said.by, weight });
  if (beyond)
    return proposeRows(tx, ctx, {
      ...{ kind: "remittance.rows", id, line, lines: [line], reason, amount: weight },
      wish: { courier: row.courier, reads: cells, beyond: beyondOf(beyond) },
    });
  await keep(tx, read, null);
  await noteDone(tx, ctx, { id, line, act: "read", reason, detail: { cells } });
}

type Agreed = Said & Readonly<{ cells: readonly ReadCell[]; proposalId: string }>;

/** Two have agreed what stands there. False: the row waits for that no longer. */
export async function readByTwo(tx: Tx, { cells, proposalId, ...said }: Agreed): Promise<boolean> {
  if (!(await lockActedRow(tx, said))) return false;
  await requireMatched(tx, said.remittanceId);
  const typed = cells.map(({ place, read }) => ({ place, text: read }));
  await keep(tx, await readingOf(tx, said, typed), proposalId);
  return true;
}

async function keep(tx: Tx, read: ReadRow & Let, proposalId: string | null): Promise<void> {
  const { remittanceId, line, by, reason } = read;
  if (read.isLetGo) await untake(tx, { remittanceId, line, by, reason });
  if (!(await keepReading(tx, read, proposalId))) throw new DomainError("remittance.row_wrong_state");
}

/** It is no parcel's row any more, as it is read. */
type Let = Readonly<{ isLetGo: boolean }>;

/** Every cell that nobody could read is said, and all of the row is understood then. */
async function readingOf(tx: Tx, said: Said, typed: Typed): Promise<ReadRow & Let> {
  const [row, stated] = [await unreadRow(tx, said), await statedRow(tx, said)];
  if (!row || !stated) throw new DomainError("remittance.row_wrong_state");
  const { raw, cells } = row.unread as Unread;
  const texts = new Map(typed.map(({ place, text }) => [place, text]));
  if (texts.size !== cells.length || !cells.every(({ place }) => texts.has(place)))
    throw new DomainError("remittance.reading_unclear");
  const { profile } = await profileOf({ books: askerOf(tx) }, row.courier, row.mappingVersion);
  const read = { ...readWith(profile, raw, texts), phoneTail: stated.phoneTail };
  if (read.unread ?? read.undated) throw new DomainError("remittance.reading_unclear");
  return {
    ...{ ...said, no: row.readingNo + 1, weight: weightBetween(lineOf({ ...stated, unread: null }), read) },
    cells: cells.map(({ place, heading, text }) => ({
      ...{ place, heading, shown: text, read: texts.get(place) ?? "" },
    })),
    ...amountsOf(read),
    ...(await comparedAs(tx, said, row, read)),
  };
}

const size = (minor: bigint): bigint => (minor < 0n ? -minor : minor);
const chargesIn = ({ charges }: CourierLine): bigint =>
  charges.reduce((sum, { amountMinor }) => sum + amountMinor, 0n);

/** By how much a row becomes another, in that of its amounts which does most. */
function weightBetween(was: CourierLine, is: CourierLine): bigint {
  const changes = [
    ...[is.collectedMinor - was.collectedMinor, is.payoutMinor - was.payoutMinor],
    ...[is.deliveryFeeMinor - was.deliveryFeeMinor, is.codFeeMinor - was.codFeeMinor],
    ...[is.advanceMinor - was.advanceMinor, chargesIn(is) - chargesIn(was)],
  ].map(size);
  return changes.reduce((most, each) => (each > most ? each : most), 0n);
}

const amountsOf = (row: CourierLine) => ({
  ...{ isAdjustment: row.isAdjustment, closedAt: row.closedAt?.toISOString() ?? null },
  ...{ collected: String(row.collectedMinor), payout: String(row.payoutMinor) },
  ...{ deliveryFee: String(row.deliveryFeeMinor), codFee: String(row.codFeeMinor) },
  ...{ advance: String(row.advanceMinor), charges: findingsJson(row.charges) },
  charge: String(row.collectedMinor - row.payoutMinor - row.advanceMinor),
});

/** The row beside the parcel that it stands for; money without cash, as it turns out, is no parcel's. */
async function comparedAs(tx: Tx, { remittanceId, line }: Said, row: UnreadRow, read: CourierLine) {
  const book = sqlBook(askerOf(tx), { id: remittanceId, courier: row.courier });
  const { consignmentId, number, match } = row;
  const isOne = match === "exact" || match === "secondary" || match === "by_hand";
  const isHeld = consignmentId !== null && number !== null && isOne && !read.isAdjustment;
  const parcel = isHeld ? (await book.byConsignments([keyOf(number)])).get(keyOf(number)) : undefined;
  if (isHeld && parcel?.id !== consignmentId) throw new Error(`${number} is no parcel of ours`);
  const taking = parcel
    ? ((await otherTaking(tx, { remittanceId, line, consignmentId: parcel.id })) ?? "first")
    : "first";
  const found = await matchedOnceRead(book, read, parcel && isOne ? { parcel, match, taking } : null);
  return {
    ...{ match: found.match, consignmentId: parcel?.id ?? null, ...endsOf(read.outcome, parcel ?? null) },
    ...{ findings: findingsJson(found.findings), candidates: found.candidates.map(({ id }) => id) },
    isLetGo: consignmentId !== null && !parcel,
  };
}
