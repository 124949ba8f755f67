import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import type { SearchWish } from "./find-products.ts";

/** What nothing was found for. `ways`: without one of these there may be something. */
export type InsteadWish = SearchWish & Readonly<{ ways: boolean }>;

export type FoundInstead = Readonly<{
  /** `at`: which of the words, or of the attributes, from one on. */
  without: readonly Readonly<{
    what: "word" | "price" | "district" | "in_stock" | "attribute" | "vendor" | "category" | "all";
    at: number | null;
    count: number;
  }>[];
  categories: readonly Readonly<{ slug: string; name: string }>[];
  /** Cards as they go over the wire. */
  goods: readonly unknown[];
  /** Of what these goods are the most bought; nothing: of the market or the shop. */
  category: string | null;
  district: string | null;
}>;

export async function findInstead(db: Database, wish: InsteadWish): Promise<FoundInstead> {
  const [row] = await db.ask<{ instead: FoundInstead }>(
    anyone,
    sql`select search_instead(${JSON.stringify(wish)}::jsonb) as instead`,
  );
  if (!row) throw new Error("what helps came without a row");
  return row.instead;
}
