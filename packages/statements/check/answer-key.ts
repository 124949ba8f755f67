/** What a folder says is right. Amounts are poisha, times ISO 8601. */
export type AnswerKey = Readonly<{
  statements: readonly AnsweredFile[];
  /** By courier, our order numbers. */
  missing: Readonly<Record<string, readonly string[]>>;
  not_yet_due: Readonly<Record<string, readonly string[]>>;
  in_transit: Readonly<Record<string, readonly string[]>>;
}>;

export type AnsweredFile = Readonly<{
  courier: string;
  part: string;
  reference: string;
  file: string;
  period_end: string;
  header_line: number;
  gross: number;
  net: number;
  bank: number;
  bank_delta: number;
  row_count: number;
  statement_labels: readonly string[];
  rows: readonly AnsweredRow[];
}>;

export type AnsweredRow = Readonly<{
  line: number;
  /** The parcel that is truly meant. */
  order_no: string | null;
  match: string;
  labels: readonly string[];
  payout: number;
}>;
