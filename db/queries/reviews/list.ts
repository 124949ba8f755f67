import type { ReviewSort } from "@haat/core/reviews";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone, type VendorViewer } from "../../viewer.ts";
import { type Counts, ratingOf, reviewColumns, type ReviewRow, type Words } from "./columns.ts";

type Asked = Readonly<{
  slug: string;
  stars: number | null;
  sort: ReviewSort;
  after: string | null;
  limit: number;
}>;
export type ProductReviews = Readonly<{ title: Words; rating: Counts; items: readonly ReviewRow[] }>;

/** What comes first, from the greatest down; the newer of two alike. */
const ranks: Readonly<Record<ReviewSort, (of: SQL) => SQL>> = {
  newest: (of) => sql`${of}.made_at, ${of}.id`,
  highest: (of) => sql`${of}.stars, ${of}.made_at, ${of}.id`,
  lowest: (of) => sql`-${of}.stars, ${of}.made_at, ${of}.id`,
};
const orders: Readonly<Record<ReviewSort, SQL>> = {
  newest: sql`r.made_at desc, r.id desc`,
  highest: sql`r.stars desc, r.made_at desc, r.id desc`,
  lowest: sql`r.stars, r.made_at desc, r.id desc`,
};

/** A page of what is shown of some goods; null: nobody sells them. One statement. */
export async function listProductReviews(db: Database, asked: Asked): Promise<ProductReviews | null> {
  const { slug, stars, sort, after, limit } = asked;
  const rank = ranks[sort];
  const [row] = await db.ask<ProductReviews>(
    anyone,
    sql`select json_build_object('bn', p.title_bn, 'en', p.title_en) as title, ${ratingOf(sql`p.id`)} as rating,
      (select coalesce(json_agg(to_json(one)), '[]') from (select ${reviewColumns} from review r
        where r.product_id = p.id and r.state = 'shown' ${stars === null ? sql`` : sql`and r.stars = ${stars}`}
          ${after === null ? sql`` : sql`and (${rank(sql`r`)}) < (select ${rank(sql`c`)} from review c where c.id = ${after})`}
        order by ${orders[sort]} limit ${limit}) one) as items
      from product p where p.slug = ${slug} and p.state = 'published'`,
  );
  return row ?? null;
}

export type ShopReviewRow = ReviewRow & Readonly<{ slug: string; title: Words }>;
type ShopAsked = Readonly<{ after: string | null; limit: number; isUnanswered: boolean; only?: string }>;

/** What is shown of a shop's goods, the newest first; `only`: this one. */
export function listShopReviews(
  db: Database,
  viewer: VendorViewer,
  { after, limit, isUnanswered, only }: ShopAsked,
): Promise<ShopReviewRow[]> {
  return db.ask<ShopReviewRow>(
    viewer,
    sql`select ${reviewColumns}, p.slug, json_build_object('bn', p.title_bn, 'en', p.title_en) as title
      from review r join product p on p.id = r.product_id
      where r.vendor_id = ${viewer.vendorId} and r.state = 'shown' ${isUnanswered ? sql`and (r.reply is null or r.edited_at > r.replied_at)` : sql``}
        ${only === undefined ? sql`` : sql`and r.id = ${only}`}
        ${after === null ? sql`` : sql`and (r.made_at, r.id) < (select c.made_at, c.id from review c where c.id = ${after})`}
      order by r.made_at desc, r.id desc limit ${limit}`,
  );
}

export async function readShopRating(db: Database, viewer: VendorViewer): Promise<Counts> {
  const [row] = await db.ask<{ rating: Counts }>(
    viewer,
    sql`select ${ratingOf(sql`${viewer.vendorId}::text`)} as rating`,
  );
  return row?.rating ?? null;
}
