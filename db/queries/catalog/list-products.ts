import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

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

/** The cards as the JSON array they are stored as: nothing of ours needs to read it. */
export type FoundProducts = Readonly<{
  items: string;
  count: number;
  /** Where the next page begins; null when there is none, also behind goods that were only found by likeness. */
  next: Readonly<{ key: string; id: string }> | null;
}>;

type Row = { items: string; count: number; found: number; sort_key: string | null; id: string | null };

/** Refuses an unknown category or vendor. Reads the shop's cards (0021), which lag behind stock by a moment. */
export async function listProducts(
  db: Database,
  locale: "bn" | "en",
  search: ProductSearch,
): Promise<FoundProducts> {
  const terms = search.terms.length > 0 ? sql`${sql.param(search.terms)}::text[]` : sql`null::text[]`;
  const limit = sql`${search.limit}::integer`;
  // One more than the page holds: it tells whether there is a next one. A page is one row, for each costs the reader some.
  const [row] = await db.ask<Row>(
    anyone,
    sql`select '[' || coalesce(string_agg(f.card, ',' order by f.place) filter (where f.place <= ${limit}), '') || ']' as items,
        least(count(*), ${limit})::int as count, count(*)::int as found,
        max(f.sort_key) filter (where f.place = ${limit}) as sort_key, max(f.id) filter (where f.place = ${limit}) as id
      from list_products(${search.categorySlug}::text, ${search.vendorSlug}::text, ${terms},
      ${search.minPriceMinor?.toString() ?? null}::bigint, ${search.maxPriceMinor?.toString() ?? null}::bigint,
      ${search.inStockOnly}::boolean, ${search.sort}::text, ${search.after?.key ?? null}::text, ${search.after?.id ?? null}::text,
      ${limit} + 1, ${locale === "bn"}::boolean) with ordinality f(card, sort_key, id, place)`,
  );
  if (!row) throw new Error("a page of products came without a row");
  const { items, count, found, sort_key: key, id } = row;
  return { items, count, next: found > search.limit && key !== null && id !== null ? { key, id } : null };
}
