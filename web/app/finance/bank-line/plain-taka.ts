/** Poisha as a person would type them: `334302.46`, and `500` where there are none. */
export function plainTaka(minor: string): string {
  const [whole, rest] = [BigInt(minor) / 100n, BigInt(minor) % 100n];
  return rest === 0n ? whole.toString() : `${whole}.${String(rest).padStart(2, "0")}`;
}
