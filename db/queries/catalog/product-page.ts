import { reviewsOnPage } from "@haat/core/reviews";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import { questionsOnPage } from "@haat/core/questions";
import { type QuestionRow, questionsOf } from "../questions/columns.ts";
import { type Counts, newestOf, ratingOf, type ReviewRow } from "../reviews/columns.ts";
import { type Away, awayOf } from "../vendors/holidays.ts";

/** The page is the JSON text it is stored as, beside what is told of a visit. */
export type ProductPage = Readonly<{
  id: string;
  vendorId: string;
  page: string;
  /** The shop's checked DBID, sealed. */
  dbid: string | null;
  away: Away | null;
  rating: Counts;
  reviews: readonly ReviewRow[];
  questions: readonly QuestionRow[];
  /** What its shop was given for all its goods. */
  shopRating: Counts;
}>;

type Row = Omit<ProductPage, "vendorId"> & { vendor_id: string };

/** All a product's page shows, in one statement; null when the shop has no such product. */
export async function findProductPage(
  db: Database,
  locale: "bn" | "en",
  { slug, withRelated }: Readonly<{ slug: string; withRelated: boolean }>,
): Promise<ProductPage | null> {
  const [row] = await db.ask<Row>(
    anyone,
    sql`select p.*, ${awayOf(sql`p.vendor_id`, locale === "bn")} as away,
        ${ratingOf(sql`p.id`)} as rating, ${newestOf(sql`p.id`, reviewsOnPage)} as reviews,
        ${questionsOf(sql`p.id`, { limit: questionsOnPage })} as questions, ${ratingOf(sql`p.vendor_id`)} as "shopRating",
        (select d.number_sealed from vendor_paper d where d.vendor_id = p.vendor_id and d.kind = 'dbid' and d.state = 'verified') as dbid
      from product_page(${slug}::text, ${locale === "bn"}::boolean, ${withRelated}::boolean) p`,
  );
  if (!row) return null;
  const { vendor_id: vendorId, ...rest } = row;
  return { ...rest, vendorId };
}
