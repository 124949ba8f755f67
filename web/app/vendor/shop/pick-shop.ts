/** The shop somebody works for now: the one that was chosen, or the only one; null when it must be asked. */
export function pickShop<Shop extends Readonly<{ id: string }>>(
  shops: readonly Shop[],
  chosen: string | null,
): Shop | null {
  if (chosen !== null) return shops.find(({ id }) => id === chosen) ?? null;
  return shops.length === 1 ? (shops[0] ?? null) : null;
}
