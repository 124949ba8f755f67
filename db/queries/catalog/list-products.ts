import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import type { FoundInstead, InsteadWish } from "../search/find-instead.ts";
import type { SearchWish } from "../search/find-products.ts";

export type ProductSort = "newest" | "price_asc" | "price_desc" | "title";

export type ProductSearch = Readonly<{
  categorySlug: string | null;
  vendorSlug: string | null;
  minPriceMinor: bigint | null;
  maxPriceMinor: bigint | null;
  inStockOnly: boolean;
  sort: ProductSort;
  /** Where the page before ended. */
  after: Readonly<{ key: string; id: string }> | null;
  limit: number;
  /** Told besides by what these can be narrowed. */
  facets: SearchWish | null;
  /** Of an empty page, what helps. */
  instead: InsteadWish | null;
}>;

/** The cards as the JSON array they are stored as: nothing of ours needs to read it. */
export type FoundProducts = Readonly<{
  items: string;
  count: number;
  /** Where the next page begins; null when there is none. */
  next: Readonly<{ key: string; id: string }> | null;
  /** As the JSON that goes over the wire. */
  facets: string | null;
  instead: FoundInstead | null;
}>;

type Row = {
  facets: string | null;
  instead: FoundInstead | null;
  items: string | null;
  shown: number;
  key: string | null;
  id: string | null;
};

/** Refuses an unknown category or vendor. Reads the shop's cards (0021), which lag behind stock by a moment. */
export async function listProducts(
  db: Database,
  locale: "bn" | "en",
  search: ProductSearch,
): Promise<FoundProducts> {
  const [row] = await db.ask<Row>(
    anyone,
    sql`select items, shown, next_key as key, next_id as id,
      search_facets(${search.facets && JSON.stringify(search.facets)}::jsonb)::text as facets,
      case when shown = 0 then search_instead(${search.instead && JSON.stringify(search.instead)}::jsonb) end as instead from list_page(${search.categorySlug}::text, ${search.vendorSlug}::text,
      ${search.minPriceMinor?.toString() ?? null}::bigint, ${search.maxPriceMinor?.toString() ?? null}::bigint,
      ${search.inStockOnly}::boolean, ${search.sort}::text, ${search.after?.key ?? null}::text, ${search.after?.id ?? null}::text,
      ${search.limit}::integer, ${locale === "bn"}::boolean)`,
  );
  if (!row) throw new Error("a page came without a row");
  const { items, shown, key, id, facets, instead } = row;
  return {
    items: `[${items ?? ""}]`,
    count: shown,
    ...{ facets, instead },
    next: key !== null && id !== null ? { key, id } : null,
  };
}
