const hourMs = 3_600_000;

export type Urgency = "late" | "soon" | "calm";

/** How near a deadline is, with the full hours that are left (or that it is past). */
export function deadlineOf(by: string, now: string): Readonly<{ urgency: Urgency; hours: number }> {
  const leftMs = Date.parse(by) - Date.parse(now);
  const hours = Math.floor(Math.abs(leftMs) / hourMs);
  if (leftMs <= 0) return { urgency: "late", hours };
  return { urgency: leftMs <= 12 * hourMs ? "soon" : "calm", hours };
}

/** The nearest of some deadlines; null when nothing has one. */
export const nearest = (deadlines: readonly (string | null)[]): string | null =>
  deadlines.filter((by) => by !== null).toSorted((left, right) => Date.parse(left) - Date.parse(right))[0] ??
  null;
