import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import { type Away, awayOf } from "../vendors/holidays.ts";

/** The page is the JSON text it is stored as, beside what is told of a visit. */
export type ProductPage = Readonly<{
  id: string;
  vendorId: string;
  page: string;
  /** The shop's checked DBID, sealed. */
  dbid: string | null;
  away: Away | null;
}>;

type Row = { id: string; vendor_id: string; page: string; dbid: string | null; away: Away | null };

/** All a product's page shows, in one statement; null when the shop has no such product. */
export async function findProductPage(
  db: Database,
  locale: "bn" | "en",
  { slug, withRelated }: Readonly<{ slug: string; withRelated: boolean }>,
): Promise<ProductPage | null> {
  const [row] = await db.ask<Row>(
    anyone,
    sql`select p.*, ${awayOf(sql`p.vendor_id`, locale === "bn")} as away,
        (select d.number_sealed from vendor_paper d where d.vendor_id = p.vendor_id and d.kind = 'dbid' and d.state = 'verified') as dbid
      from product_page(${slug}::text, ${locale === "bn"}::boolean, ${withRelated}::boolean) p`,
  );
  if (!row) return null;
  const { vendor_id: vendorId, ...rest } = row;
  return { ...rest, vendorId };
}
