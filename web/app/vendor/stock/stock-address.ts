type Asked = Readonly<{ q: string; low: boolean; cursor: string | null }>;

/** The address of one view of the stock, without the parts that say nothing. */
export function stockAddress({ q, low, cursor }: Asked): string {
  const search = new URLSearchParams();
  if (q !== "") search.set("q", q);
  if (low) search.set("low", "true");
  if (cursor !== null) search.set("cursor", cursor);
  const text = search.toString();
  return text === "" ? "/vendor/stock" : `/vendor/stock?${text}`;
}
