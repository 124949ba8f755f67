import type { HomeSectionKind } from "@haat/core/home-sections";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
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
  hero: StoredCard[];
  sections: readonly Readonly<{
    id: string;
    kind: HomeSectionKind;
    title: string | null;
    text: string | null;
    leadsTo: string | null;
    category: Readonly<{ slug: string; name: string }> | null;
    cards: StoredCard[];
    categories: readonly Shelf[];
    vendors: readonly VendorCardRow[];
  }>[];
}>;

/** `day`: as it is on that day of Dhaka; null is today. */
const homePage = (locale: "bn" | "en", day: string | null): SQL =>
  sql`select front_page(${locale === "bn"}::boolean, coalesce(${day}::date, dhaka_day())) as page`;

export async function readHomePage(db: Database, locale: "bn" | "en"): Promise<HomePage> {
  const [row] = await db.ask<{ page: HomePage }>(anyone, homePage(locale, null));
  if (!row) throw new Error("the home page came without a row");
  return row.page;
}

/** For whoever looks ahead. */
export async function readHomePageOn(
  books: Pick<Books, "ask">,
  { locale, day }: Readonly<{ locale: "bn" | "en"; day: string | null }>,
): Promise<HomePage> {
  const [row] = await books.ask<{ page: HomePage }>(homePage(locale, day));
  if (!row) throw new Error("the home page came without a row");
  return row.page;
}
