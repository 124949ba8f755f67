type Asked = Readonly<{ tab: string; q: string; cursor: string | null }>;

/** The address of one view of the goods, without the parts that say nothing. */
export function goodsAddress({ tab, q, cursor }: Asked): string {
  const search = new URLSearchParams();
  if (tab !== "all") search.set("tab", tab);
  if (q !== "") search.set("q", q);
  if (cursor !== null) search.set("cursor", cursor);
  const text = search.toString();
  return text === "" ? "/vendor/goods" : `/vendor/goods?${text}`;
}
