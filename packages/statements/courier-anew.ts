import type { ParcelFacts, Taking } from "./courier-book.ts";
import { uncontracted } from "./courier-compare.ts";
import type { RowFinding } from "./courier-findings.ts";
import type { CourierLine } from "./courier-line.ts";
import { isNameless, result, said, unmatched } from "./courier-match.ts";

/**
 * What differs of a row that a person has held against a parcel: it is never clean, for no number of it says so. An adjustment charges
 * for one that came back beside that parcel's own row, and nobody agreed to it.
 */
export function matchedByHand(row: CourierLine, parcel: ParcelFacts, taking: Taking): readonly RowFinding[] {
  if (row.isAdjustment)
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
