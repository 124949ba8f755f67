/** The day of Dhaka (UTC+6 all year round) in which a moment lies, as a cell of a sheet: `2026-11-23`. */
export const dhakaDayOf = (at: string): string =>
  new Date(new Date(at).getTime() + 6 * 3_600_000).toISOString().slice(0, 10);
