import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import { type ListedProduct, type ProductCardRow, toListed } from "./product-card.ts";

export type ProductSort = "newest" | "price_asc" | "price_desc" | "title" | "relevance";

export type ProductSearch = Readonly<{
  categorySlug: string | null;
  vendorSlug: string | null;
  /** Normalised words; all of them must occur. */
  terms: readonly string[];
  minPriceMinor: bigint | null;
  maxPriceMinor: bigint | null;
  inStockOnly: boolean;
  sort: ProductSort;
  /** Where the page before ended. */
  after: Readonly<{ key: string; id: string }> | null;
  limit: number;
}>;

/** `sortKey` is null for goods that were only found by likeness: that page has no next one. */
export type FoundProduct = ListedProduct & Readonly<{ sortKey: string | null }>;

/** Refuses an unknown category or vendor. Filters use the product's own columns and their indexes (0007). */
export async function listProducts(
  db: Database,
  locale: "bn" | "en",
  search: ProductSearch,
): Promise<FoundProduct[]> {
  const terms = search.terms.length > 0 ? sql`${sql.param(search.terms)}::text[]` : sql`null::text[]`;
  const rows = await db.ask<ProductCardRow & { sort_key: string | null }>(
    anyone,
    sql`select * from list_products(${search.categorySlug}::text, ${search.vendorSlug}::text, ${terms},
      ${search.minPriceMinor?.toString() ?? null}::bigint, ${search.maxPriceMinor?.toString() ?? null}::bigint,
      ${search.inStockOnly}::boolean, ${search.sort}::text, ${search.after?.key ?? null}::text, ${search.after?.id ?? null}::text,
      ${search.limit}::integer, ${locale === "bn"}::boolean)`,
  );
  return rows.map((row) => ({ ...toListed(row), sortKey: row.sort_key }));
}
