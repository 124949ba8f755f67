import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

/** The page is the JSON text it is stored as, beside what is told of a visit. */
export type ProductPage = Readonly<{ id: string; vendorId: string; page: string }>;

type Row = { id: string; vendor_id: string; page: string };

/** All a product's page shows, in one statement; null when the shop has no such product. */
export async function findProductPage(
  db: Database,
  locale: "bn" | "en",
  { slug, withRelated }: Readonly<{ slug: string; withRelated: boolean }>,
): Promise<ProductPage | null> {
  const [row] = await db.ask<Row>(
    anyone,
    sql`select * from product_page(${slug}::text, ${locale === "bn"}::boolean, ${withRelated}::boolean)`,
  );
  return row ? { id: row.id, vendorId: row.vendor_id, page: row.page } : null;
}
