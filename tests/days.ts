const aDay = 86_400_000;

/** The day of Dhaka at that instant, as "2026-11-23". */
export const dhakaDayAt = (at: Date): string =>
  new Date(at.getTime() + 6 * 3_600_000).toISOString().slice(0, 10);

/** The day of Dhaka so many days from now. It is asked where it is used: what is kept grows old at midnight. */
export const dhakaDayIn = (days: number): string => dhakaDayAt(new Date(Date.now() + days * aDay));

export const dhakaToday = (): string => dhakaDayIn(0);
