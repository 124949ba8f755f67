import type { ParcelBook } from "./courier-book.ts";
import type { RowFinding } from "./courier-findings.ts";
import type { RowResult } from "./courier-match.ts";

const isSecond = ({ label }: RowFinding): boolean =>
  label === "DUPLICATE_IN_STATEMENT" || label === "DUPLICATE_ACROSS_STATEMENTS";

/**
 * Rows take back what their courier paid ahead in the order in which they come, and never more than he did: what is beyond it has a
 * finding. A row that counts twice, or of which something cannot be read, takes nothing.
 */
export function takingAhead(book: Pick<ParcelBook, "ahead">) {
  let left: bigint | null = null;
  return async (matched: RowResult): Promise<RowResult> => {
    const { row, findings } = matched;
    if (row.unread !== undefined || row.advanceMinor === 0n || findings.some(isSecond)) return matched;
    left ??= await book.ahead();
    const stated = row.advanceMinor;
    const known = stated < left ? stated : left;
    left -= known;
    if (known === stated) return matched;
    const finding = { label: "ADVANCE_UNKNOWN", expectedMinor: known, statedMinor: stated } as const;
    return { ...matched, findings: [...findings, finding] };
  };
}
