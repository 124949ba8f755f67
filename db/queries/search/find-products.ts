import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import type { FoundInstead, InsteadWish } from "./find-instead.ts";

export type SearchSort = "relevance" | "newest" | "price_asc" | "price_desc" | "popular" | "delivery";
type Level = Readonly<{ points: number; codes: readonly number[] }>;

/** What goods must be like. Of each group of words one must occur. */
export type SearchWish = Readonly<{
  groups: readonly (readonly Level[])[];
  category: string | null;
  vendor: string | null;
  districts: readonly string[];
  attributes: readonly Readonly<{ code: string; texts: readonly string[] }>[];
  /** Poisha, as text. */
  min: string | null;
  max: string | null;
  inStock: boolean;
  bn: boolean;
}>;
/** Which of them, and in what order. */
export type SearchPage = SearchWish &
  Readonly<{
    sort: SearchSort;
    /** Goods near it come first when sorted by delivery. */
    area: string | null;
    /** In so many goods that its best hits are read by what is bought most. */
    walk: boolean;
    unasked: number;
    after: Readonly<{ stage: number; key: string; id: string }> | null;
    limit: number;
    count: boolean;
    /** Whether to tell by what it can be narrowed: always, or where something was found. */
    facets: "always" | "found" | null;
  }>;

export type SearchFound = Readonly<{
  ids: readonly string[];
  /** Where each stands: `stage:key`. */
  keys: readonly string[];
  /** Null where it was not asked for; 1001 means more than a thousand. */
  total: number | null;
  items: string;
  /** As the JSON that goes over the wire. */
  facets: string | null;
  instead: FoundInstead | null;
}>;

type Row = {
  ids: string[];
  keys: string[];
  total: number | null;
  items: string | null;
  facets: string | null;
  instead: FoundInstead | null;
};

/** A page and the first of the next one; of nothing, what helps `instead`. Refuses an unknown category, vendor or area. */
export async function findProducts(
  db: Database,
  { after, limit, ...wish }: SearchPage,
  instead: InsteadWish | null,
): Promise<SearchFound> {
  const asked = { ...wish, limit: limit + 1, stage: after?.stage, key: after?.key, id: after?.id };
  const [row] = await db.ask<Row>(
    anyone,
    sql`select ids, keys, total, items, facets::text as facets,
        case when cardinality(ids) = 0 then search_instead(${instead && JSON.stringify(instead)}::jsonb) end as instead
      from search_page(${JSON.stringify(asked)}::jsonb)`,
  );
  if (!row) throw new Error("a search came without a row");
  return { ...row, items: `[${row.items ?? ""}]` };
}
