import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import { anyone } from "../../viewer.ts";
import type { StoredCard } from "./product-card.ts";

export type Shelf = Readonly<{
  id: string;
  slug: string;
  name: string;
  parent_slug: string | null;
  product_count: number;
  picture: StoredPicture | null;
}>;

/** Every category, in the order of the tree. */
export const listShelves = (db: Database, locale: "bn" | "en"): Promise<Shelf[]> =>
  db.ask<Shelf>(anyone, sql`select * from category_shelves(${locale === "bn"}::boolean, false)`);

type VendorCardRow = Readonly<{
  slug: string;
  name: string;
  district: string;
  picture: StoredPicture | null;
}>;
export type HomePage = Readonly<{
  categories: readonly Shelf[];
  featured: StoredCard[];
  fresh: StoredCard[];
  vendors: readonly VendorCardRow[];
}>;

export async function readHomePage(db: Database, locale: "bn" | "en"): Promise<HomePage> {
  const [row] = await db.ask<{ page: HomePage }>(
    anyone,
    sql`select home_page(${locale === "bn"}::boolean) as page`,
  );
  if (!row) throw new Error("the home page came without a row");
  return row.page;
}
