import type { RemittanceReport } from "@haat/contract/remittance";

/** As `read-file.ts` keeps it beside the header; ISO. */
type Span = Readonly<{ first: string; last: string }>;
export type StoredDays = Readonly<{ order: "dmy" | "mdy"; said: Span | null; other: Span | null }>;

const dayMs = 86_400_000;
/** What ended so many days after a file's last row and stands in none is missing in earnest. */
const earlyMs = 4 * dayMs;
const longAgoMs = 92 * dayMs;
const weeksMs = 62 * dayMs;

const isOf = ({ first, last }: Span, until: number): boolean =>
  Date.parse(last) <= until && Date.parse(first) > until - weeksMs;

/** When a file's parcels ended, and whether that fits what was said of the file. Null: it says no day. */
export function daysView(days: StoredDays | undefined, periodEnd: string): RemittanceReport["dates"] {
  if (!days?.said) return null;
  const { order, said, other } = days;
  const [until, first, last] = [Date.parse(periodEnd), Date.parse(said.first), Date.parse(said.last)];
  const doubt =
    last > until ? "after" : first < until - longAgoMs ? "before" : last < until - earlyMs ? "early" : null;
  return {
    ...said,
    order,
    other,
    doubt,
    isOtherLikely: doubt !== null && other !== null && isOf(other, until),
  };
}
