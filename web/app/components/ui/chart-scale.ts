/** How long a bar of `value` is, in percent of the longest; a value that is not zero stays visible. */
export function shareOf(value: bigint, most: bigint): number {
  const size = value < 0n ? -value : value;
  const longest = most < 0n ? -most : most;
  if (size === 0n || longest === 0n) return 0;
  const share = Number((size * 1000n) / longest) / 10;
  return Math.min(100, Math.max(1, share));
}

/** The round number at or above the highest column: 1, 2 or 5 and zeros. */
export function roundTop(highest: number): number {
  if (highest <= 1) return 1;
  const power = 10 ** Math.floor(Math.log10(highest));
  return [1, 2, 5, 10].map((step) => step * power).find((top) => top >= highest) ?? 10 * power;
}
