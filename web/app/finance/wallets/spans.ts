/** How many days back the charts can look. */
export const spans = [7, 14, 30, 90] as const;
export type Span = (typeof spans)[number];

export const spanOf = (asked: string | null): Span => spans.find((days) => String(days) === asked) ?? 14;
