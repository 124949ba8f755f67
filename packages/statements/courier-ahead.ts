import type { ParcelBook } from "./courier-book.ts";
import type { RowFinding } from "./courier-findings.ts";
import type { Matched, RowResult } from "./courier-match.ts";

const isSecond = ({ label }: RowFinding): boolean =>
  label === "DUPLICATE_IN_STATEMENT" || label === "DUPLICATE_ACROSS_STATEMENTS";

/**
 * Rows take back what their courier paid ahead in the order in which they come, and never more than he did: what is beyond it has a
 * finding. A row that counts twice takes nothing.
 */
export function takingAhead(book: Pick<ParcelBook, "ahead">) {
  let left: bigint | null = null;
  return async <Each extends Matched>(matched: Each): Promise<Each | RowResult> => {
    if (matched.kind === "bad" || matched.row.advanceMinor === 0n || matched.findings.some(isSecond))
      return matched;
    left ??= await book.ahead();
    const stated = matched.row.advanceMinor;
    const known = stated < left ? stated : left;
    left -= known;
    if (known === stated) return matched;
    const finding = { label: "ADVANCE_UNKNOWN", expectedMinor: known, statedMinor: stated } as const;
    return { ...matched, findings: [...matched.findings, finding] };
  };
}
