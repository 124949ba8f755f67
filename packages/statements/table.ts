/** One row of a file: its cells as text, and the physical line it stands on, counted from one. */
export type Row = Readonly<{ line: number; cells: readonly string[] }>;

/** A file that cannot be read as what it says it is. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";
  readonly reason: FileReason;
  constructor(reason: FileReason) {
    super(reason);
    this.reason = reason;
  }
}
export type FileReason = "not_a_table" | "too_large" | "no_sheet";
