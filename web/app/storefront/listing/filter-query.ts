import { ProductFilter, type productSorts } from "@haat/contract/listing";
import { parseTypedTaka } from "@haat/core/money";
import { storedText } from "@haat/core/text";

type ListingSort = Exclude<(typeof productSorts)[number], "delivery">;

/** In what orders one may ask for it: how well it matches is asked of words alone, and they know no names. */
export const listingSorts = (q: string): readonly ListingSort[] =>
  q === ""
    ? ["newest", "popular", "price_asc", "price_desc", "title"]
    : ["relevance", "newest", "popular", "price_asc", "price_desc"];

/** What a listing's address may say, already cleaned: an unknown sort or a price that is none is left out, not refused. */
export type ListingQuery = Readonly<{
  q: string;
  min: string;
  max: string;
  inStock: boolean;
  sort: ListingSort;
  cursor: string | null;
  /** The price fields hold text that is no amount. */
  isPriceUnread: boolean;
}>;

export function readListingQuery(search: URLSearchParams): ListingQuery {
  const text = (name: string, most: number) => storedText(search.get(name) ?? "").slice(0, most);
  const min = text("min_price", 20);
  const max = text("max_price", 20);
  const cursor = ProductFilter.shape.cursor.safeParse(search.get("cursor") ?? undefined);
  const q = text("q", 100);
  const sorts = listingSorts(q);
  return {
    q,
    min,
    max,
    inStock: search.get("in_stock") === "true",
    sort: sorts.find((sort) => sort === search.get("sort")) ?? sorts[0] ?? "newest",
    cursor: (cursor.success ? cursor.data : null) ?? null,
    isPriceUnread: ![min, max].every(isAmount),
  };
}

const isAmount = (typed: string): boolean => {
  if (typed === "") return true;
  try {
    parseTypedTaka(typed);
    return true;
  } catch {
    return false;
  }
};

export const isNarrowed = ({ min, max, inStock }: ListingQuery): boolean =>
  min !== "" || max !== "" || inStock;

/** The query as the API wants it. */
export const toApiQuery = (query: ListingQuery): Record<string, string | undefined> => ({
  q: query.q || undefined,
  min_price: isAmount(query.min) ? query.min || undefined : undefined,
  max_price: isAmount(query.max) ? query.max || undefined : undefined,
  in_stock: query.inStock ? "true" : undefined,
  sort: query.sort,
  cursor: query.cursor ?? undefined,
});

/** The same listing further down, as an address that can be sent to somebody. */
export function nextAddress(path: string, query: ListingQuery, cursor: string): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries({ ...toApiQuery(query), cursor }))
    if (value) search.set(name, value);
  return `${path}?${search}`;
}
