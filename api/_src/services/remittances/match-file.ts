import { finishMatching, keepRows, type MatchedRow } from "@haat/db/queries/remittances/match";
import type { ClaimedFile } from "@haat/db/queries/remittances/work";
import { readCourierLines } from "@haat/statements/courier-lines";
import { matchCourierRows, type RowResult } from "@haat/statements/courier-match";
import type { NodeCtx } from "../../context.ts";
import { endsOf } from "./ends-of.ts";
import { profileOf } from "./profile-of.ts";
import { bytesOfFile } from "./read-file.ts";
import { sqlBook } from "./sql-book.ts";

type Deps = Pick<NodeCtx, "books">;

const batch = 1_000;

function rowOf({ row, match, parcel, contradicted, candidates, findings }: RowResult): MatchedRow {
  // As it is stated, whatever its parts add up to: what all rows bring is what the courier says he pays.
  const charge = row.unread ? 0n : row.collectedMinor - row.payoutMinor - row.advanceMinor;
  return {
    ...{
      line: row.line,
      match,
      ...endsOf(row.outcome, parcel),
      word: row.word,
      isAdjustment: row.isAdjustment,
    },
    ...{ consignmentId: parcel?.id ?? null, contradictedId: contradicted?.id ?? null },
    ...{ consignmentStated: row.consignment, referenceStated: row.reference, trackingStated: row.tracking },
    ...{ phoneTail: row.phoneTail, closedAt: row.closedAt?.toISOString() ?? null },
    ...{ collected: String(row.collectedMinor), payout: String(row.payoutMinor), charge: String(charge) },
    ...{ deliveryFee: String(row.deliveryFeeMinor), codFee: String(row.codFeeMinor) },
    advance: String(row.advanceMinor),
    ...{ charges: row.charges, findings, candidates: candidates.map(({ id }) => id) },
    unread: row.unread || row.undated ? JSON.stringify(row.unread ?? row.undated) : null,
    isUnread: row.unread !== undefined,
  };
}

/**
 * Matches a file that was read with our parcels and keeps what each row comes to. Killed anywhere, another worker begins anew and comes
 * to the same: a parcel stays with the row that took it, and a row is kept once.
 */
export async function matchRemittanceFile({ books }: Deps, file: ClaimedFile): Promise<void> {
  const { id, courier, mappingVersion } = file;
  const { profile } = await profileOf({ books }, courier, mappingVersion);
  const bytes = bytesOfFile({ books }, id, () => undefined);
  let waiting: MatchedRow[] = [];
  const keep = async (): Promise<void> => {
    await keepRows(books, id, waiting);
    waiting = [];
  };
  for await (const matched of matchCourierRows(sqlBook(books, file), () =>
    readCourierLines(profile, bytes),
  )) {
    waiting.push(rowOf(matched));
    if (waiting.length >= batch) await keep();
  }
  await keep();
  await finishMatching(books, id);
}
