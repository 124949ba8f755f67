import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import { anyone } from "../../viewer.ts";
import { type Counts, ratingOf } from "../reviews/columns.ts";
import { type Away, awayOf } from "../vendors/holidays.ts";

export type VendorPage = Readonly<{
  slug: string;
  name: string;
  story: string;
  district: string;
  ownerName: string;
  picture: StoredPicture | null;
  isOpen: boolean;
  productCount: number;
  away: Away | null;
  rating: Counts;
  /** Sealed; only one that was checked. */
  dbid: string | null;
}>;

/** Null for a vendor who is not shown to anybody. */
export async function findVendorPage(
  db: Database,
  locale: "bn" | "en",
  slug: string,
): Promise<VendorPage | null> {
  const bn = sql`${locale === "bn"}::boolean`;
  const [row] = await db.ask<VendorPage>(
    anyone,
    sql`select v.slug, case when ${bn} then v.name_bn else v.name_en end as name,
      case when ${bn} then v.story_bn else v.story_en end as story,
      case when ${bn} then g.name_bn else g.name_en end as district,
      case when ${bn} then v.owner_name_bn else v.owner_name_en end as "ownerName",
      v.picture, v.state = 'open' and not dbid_pauses(v.id) as "isOpen",
      ${awayOf(sql`v.id`, locale === "bn")} as away, ${ratingOf(sql`v.id`)} as rating,
      (select count(*)::int from product p where p.vendor_id = v.id and p.state = 'published' and p.variant_count > 0) as "productCount",
      (select number_sealed from vendor_paper d where d.vendor_id = v.id and d.kind = 'dbid' and d.state = 'verified') as dbid
    from vendor v join geo_unit g on g.id = v.district_id
    where v.slug = ${slug} and v.state in ('open','paused')`,
  );
  return row ?? null;
}
