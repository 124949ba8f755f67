/** `2026-11-20` of the day before this instant, in Dhaka. */
export const yesterdayOf = (now: Date): string =>
  new Date(now.getTime() + (6 - 24) * 3_600_000).toISOString().slice(0, 10);
