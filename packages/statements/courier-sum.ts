import type { CourierField } from "./courier-profile.ts";
import { Cells } from "./courier-unread.ts";
import type { RecordOf } from "./records.ts";

/** The sum that a courier writes below his rows. */
export type CourierSum = Readonly<{
  kind: "sum";
  line: number;
  collectedMinor: bigint | null;
  payoutMinor: bigint | null;
  /** What it says that the rows bring cannot be read. */
  isUnread?: true;
}>;

export function sumOf(record: RecordOf<CourierField>, names: readonly string[]): CourierSum {
  const cells = new Cells(record, names);
  const collectedMinor = cells.amount("collected", "collected");
  const payoutMinor = cells.amount("payout", "payout");
  return {
    ...{ kind: "sum", line: record.line, collectedMinor, payoutMinor },
    ...(cells.isUnread("payout") && { isUnread: true as const }),
  };
}
