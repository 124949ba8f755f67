import type { CourierItem } from "./courier-line.ts";

export type DaySpan = Readonly<{ first: Date; last: Date }>;

/** When a file's parcels ended; `other`: as it would be with day and month the other way round. */
export type FileDays = Readonly<{
  said: DaySpan | null;
  other: DaySpan | null;
  /** Some day could be no month. */
  isFixed: boolean;
}>;

export const noDays: FileDays = { said: null, other: null, isFixed: false };

const dhakaOffsetMs = 6 * 3_600_000;

/** The same digits with day and month changed, in Dhaka; null: there is no such month. */
export function turned(at: Date): Date | null {
  const wall = new Date(at.getTime() + dhakaOffsetMs);
  const [day, month] = [wall.getUTCDate(), wall.getUTCMonth() + 1];
  if (day > 12) return null;
  const clock = wall.getTime() % 86_400_000;
  return new Date(Date.UTC(wall.getUTCFullYear(), day - 1, month) + clock - dhakaOffsetMs);
}

function widened(span: DaySpan | null, at: Date): DaySpan {
  if (!span) return { first: at, last: at };
  return { first: at < span.first ? at : span.first, last: at > span.last ? at : span.last };
}

/** One item more. */
export function withDay(days: FileDays, item: CourierItem): FileDays {
  if (item.kind !== "line" || item.closedAt === null) return days;
  const said = widened(days.said, item.closedAt);
  const other = days.isFixed ? null : turned(item.closedAt);
  if (other === null) return { said, other: null, isFixed: true };
  return { said, other: widened(days.other, other), isFixed: false };
}
