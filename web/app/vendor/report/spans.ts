/** How many days back the report can look. */
export const spans = [7, 14, 30] as const;
export type Span = (typeof spans)[number];

export const spanOf = (asked: string | null): Span => spans.find((days) => String(days) === asked) ?? 7;
