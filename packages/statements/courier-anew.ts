import { takingAhead } from "./courier-ahead.ts";
import type { ParcelBook, ParcelFacts, Taking } from "./courier-book.ts";
import { uncontracted } from "./courier-compare.ts";
import type { RowFinding } from "./courier-findings.ts";
import type { CourierLine } from "./courier-line.ts";
import {
  isNameless,
  matchedByName,
  result,
  type RowResult,
  said,
  suggested,
  unmatched,
} from "./courier-match.ts";

/**
 * What differs of a row that a person has held against a parcel: it is never clean, for no number of it says so. An adjustment charges
 * for one that came back beside that parcel's own row, and nobody agreed to it.
 */
export function matchedByHand(row: CourierLine, parcel: ParcelFacts, taking: Taking): readonly RowFinding[] {
  if (row.isAdjustment && !row.unread)
    return [...unmatched(row).findings, uncontracted(row.word.trim() || "-", 0n, -row.payoutMinor)];
  const label = isNameless(row) ? "NO_IDENTIFIER" : "UNKNOWN_CONSIGNMENT";
  return [said(label, row), ...result(row, { match: "exact", parcel, contradicted: null }, taking).findings];
}

/** What differs of a row that is no parcel's any more. */
export const matchedWithNone = (row: CourierLine): readonly RowFinding[] => unmatched(row).findings;

/** What differs of a row that stands for its parcel, now that more is known of how that ended. */
export const matchedAnew = (
  row: CourierLine,
  parcel: ParcelFacts,
  match: "exact" | "secondary" | "by_hand",
): readonly RowFinding[] =>
  match === "by_hand"
    ? matchedByHand(row, parcel, "first")
    : result(row, { match, parcel, contradicted: null }, "first").findings;

/** The parcel that a row stands for, and by what; `taking`: whether another row does. */
type Held = Readonly<{ parcel: ParcelFacts; match: "exact" | "secondary" | "by_hand"; taking: Taking }>;

/** What a row comes to in which everything has been read by now; one that bears no number may mean what fits it. */
export async function matchedOnceRead(
  book: Pick<ParcelBook, "search" | "ahead">,
  row: CourierLine,
  held: Held | null,
): Promise<Omit<RowResult, "match"> & Readonly<{ match: RowResult["match"] | "by_hand" }>> {
  const taken = takingAhead(book);
  if (held?.match === "by_hand") {
    const found = result(row, { ...held, match: "exact", contradicted: null }, held.taking);
    const findings = matchedByHand(row, held.parcel, held.taking);
    return { ...(await taken({ ...found, findings })), match: "by_hand" };
  }
  if (held) return taken(result(row, { ...held, match: held.match, contradicted: null }, held.taking));
  const [found] = isNameless(row) ? await suggested(book, [row]) : [unmatched(row)];
  return taken(found ?? unmatched(row));
}

/** What a row comes to that named no parcel of ours, once one may bear its number. */
export async function foundByNumber(
  book: Pick<ParcelBook, "byConsignments" | "byReferences" | "take" | "ahead">,
  row: CourierLine,
): Promise<RowResult> {
  const [found] = await matchedByName(book, [row]);
  return takingAhead(book)(found ?? unmatched(row));
}
