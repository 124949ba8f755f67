import type { ProductFilter } from "@haat/contract/catalog";
import { parseTypedTaka } from "@haat/core/money";
import { normText, storedText } from "@haat/core/text";
import { listProducts } from "@haat/db/queries/catalog/list-products";
import type { Ctx } from "../../context.ts";
import { type CursorScope, readCursor, writeCursor } from "./cursor.ts";

const usualLimit = 24;
const mostTerms = 6;

export type FoundPage = Readonly<{
  /** A JSON array of cards. */
  items: string;
  count: number;
  nextCursor: string | null;
  terms: readonly string[];
}>;

/** One page of the catalogue: filtered, searched or both. */
export async function searchProducts({ db, locale }: Ctx, filter: ProductFilter): Promise<FoundPage> {
  const terms = termsOf(filter.q);
  const sort = filter.sort ?? (terms.length > 0 ? "relevance" : "newest");
  const scope: CursorScope = sort === "title" ? `title-${locale}` : sort;
  const { next, ...found } = await listProducts(db, locale, {
    categorySlug: filter.category ?? null,
    vendorSlug: filter.vendor ?? null,
    terms,
    minPriceMinor: filter.min_price ? parseTypedTaka(filter.min_price).minor : null,
    maxPriceMinor: filter.max_price ? parseTypedTaka(filter.max_price).minor : null,
    inStockOnly: filter.in_stock === "true",
    sort,
    after: filter.cursor ? readCursor(scope, filter.cursor) : null,
    limit: filter.limit ?? usualLimit,
  });
  return { ...found, terms, nextCursor: next && writeCursor(scope, next) };
}

/** The words to look for, spelt as `search_text` is. */
const termsOf = (typed: string | undefined): string[] => {
  const words = normText(storedText(typed ?? ""))
    .split(" ")
    .filter(Boolean);
  return [...new Set(words)].slice(0, mostTerms);
};
