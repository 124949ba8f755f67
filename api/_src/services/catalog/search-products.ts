import type { ProductFilter } from "@haat/contract/listing";
import { parseTypedTaka } from "@haat/core/money";
import { normText, storedText } from "@haat/core/text";
import { listProducts } from "@haat/db/queries/catalog/list-products";
import type { Ctx } from "../../context.ts";
import { type CursorScope, readCursor, writeCursor } from "./cursor.ts";
import { findByWords, type SearchNotes } from "./find-by-words.ts";
import { insteadOf, nothingTyped } from "./instead.ts";
import { isPlain, wishOf } from "./wish.ts";

const usualLimit = 24;
/** What may be asked for without narrowing the market. */
const freely: ReadonlySet<string> = new Set(["q", "sort", "limit", "area", "expand"]);

export type FoundPage = SearchNotes &
  Readonly<{
    /** A JSON array of cards. */
    items: string;
    count: number;
    nextCursor: string | null;
    /** What it could be narrowed by, as JSON; null where that was not asked. */
    facets: string | null;
    terms: readonly string[];
    /** In the whole market, without a filter. */
    isWide: boolean;
  }>;

/** One page of the catalogue: filtered, searched or both. */
export async function searchProducts(ctx: Ctx, filter: ProductFilter): Promise<FoundPage> {
  const typed = normText(storedText(filter.q ?? ""));
  const terms = typed.split(" ").filter(Boolean);
  const sort = filter.sort ?? (typed === "" ? "newest" : "relevance");
  if (typed === "" && isPlain(filter, sort)) return plainListing(ctx, filter, sort);
  const found = await findByWords(ctx, { filter, typed, sort, limit: filter.limit ?? usualLimit });
  return { ...found, terms, isWide: Object.keys(filter).every((name) => freely.has(name)) };
}

/** Without words, and by what every card says: read from the cards themselves, which know of a change at once. */
async function plainListing(
  { db, locale }: Ctx,
  filter: ProductFilter,
  sort: NonNullable<ProductFilter["sort"]>,
): Promise<FoundPage> {
  if (sort === "relevance" || sort === "popular" || sort === "delivery") throw new Error("not a plain order");
  const scope: CursorScope = sort === "title" ? `title-${locale}` : sort;
  const minor = (text: string | undefined) => (text ? parseTypedTaka(text).minor : null);
  const asked = {
    categorySlug: filter.category ?? null,
    vendorSlug: filter.vendor ?? null,
    minPriceMinor: minor(filter.min_price),
    maxPriceMinor: minor(filter.max_price),
    inStockOnly: filter.in_stock === "true",
    sort,
    after: filter.cursor ? readCursor(scope, filter.cursor) : null,
    limit: filter.limit ?? usualLimit,
    facets: filter.expand === "facets" ? wishOf(filter, locale) : null,
    instead: filter.cursor ? null : { ...wishOf(filter, locale), ways: true },
  };
  const { next, instead, ...found } = await listProducts(db, locale, asked);
  return {
    ...found,
    ...{ total: null, understood: null, didYouMean: null, fallback: null, terms: [], isWide: false },
    ...{ beyond: [], instead: instead && insteadOf(instead, { ...nothingTyped, filter }) },
    nextCursor: next && writeCursor(scope, next),
  };
}
