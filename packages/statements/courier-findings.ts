/** What may be wrong with a row (`couriers.md` 11). */
export const rowLabels = [
  ...(["SHORT_COLLECTED", "OVER_COLLECTED", "DELIVERED_ZERO_COLLECTED", "PARTIAL_AMOUNT_WRONG"] as const),
  ...(["PREPAID_COLLECTED", "WRONG_COD_FEE", "WRONG_DELIVERY_FEE", "RETURN_OVERCHARGED"] as const),
  ...(["UNCONTRACTED_CHARGE", "ROW_ARITHMETIC", "STATUS_CONFLICT_RETURNED"] as const),
  ...(["STATUS_CONFLICT_DELIVERED", "ID_TYPO", "NO_IDENTIFIER", "UNKNOWN_CONSIGNMENT"] as const),
  ...(["DUPLICATE_IN_STATEMENT", "DUPLICATE_ACROSS_STATEMENTS"] as const),
  ...(["ADJUSTMENT_CREDIT", "ADJUSTMENT_DEBIT", "ADVANCE_UNKNOWN"] as const),
  ...(["UNKNOWN_WORD", "STATED_LOST", "EXCHANGE_UNDER_WAY", "NOT_ENDED", "NOT_OUTSTANDING"] as const),
  "UNREAD_CELL",
] as const;
export type RowLabel = (typeof rowLabels)[number];

export const fileLabels = ["TOTAL_MISMATCH", "BANK_CREDIT_MISMATCH"] as const;
export type FileLabel = (typeof fileLabels)[number];

/** Something that a person must look at. Amounts are poisha; null where there is none to compare. */
export type Finding<Label extends string> = Readonly<{
  label: Label;
  expectedMinor: bigint | null;
  statedMinor: bigint | null;
  /** The courier's own name of the charge, where it is one. */
  charge?: string;
}>;
export type RowFinding = Finding<RowLabel>;
/** Of which column a sum is. */
export const fileColumns = ["payout", "collected"] as const;
export type FileColumn = (typeof fileColumns)[number];
export type FileFinding = Finding<FileLabel> & Readonly<{ of?: FileColumn }>;
