import type { ReviewState } from "@haat/core/reviews";
import { type SQL, sql } from "drizzle-orm";
import type { StoredPicture } from "../../schema/columns.ts";

export type ReviewRow = Readonly<{
  id: string;
  stars: number;
  text: string;
  name: string | null;
  madeAt: string;
  editedAt: string | null;
  reply: string | null;
  repliedAt: string | null;
  photos: readonly StoredPicture[];
}>;
export type Words = Readonly<{ bn: string; en: string }>;
/** How many gave one star, two, and so on; null: nobody has rated it. */
export type Counts = readonly number[] | null;
export type Decided = Readonly<{ state: ReviewState; reason: string | null }>;

/** Of `review r`; photos that are put away whole. */
export const reviewColumns: SQL = sql`r.id, r.stars, r.text, r.name, r.made_at as "madeAt", r.edited_at as "editedAt", r.reply, r.replied_at as "repliedAt",
  (select coalesce(json_agg(json_build_object('stem', f.stem, 'widths', f.widths, 'blur', f.blur) order by f.made_at, f.id), '[]')
     from review_photo f where f.review_id = r.id and f.kept_at is not null and f.gone_at is null) as photos`;

export const ratingOf = (subject: SQL): SQL =>
  sql`(select json_build_array(g.s1, g.s2, g.s3, g.s4, g.s5) from rating g where g.subject = ${subject} and g.s1 + g.s2 + g.s3 + g.s4 + g.s5 > 0)`;

/** The newest that are shown of some goods, as JSON. */
export const newestOf = (productId: SQL, limit: number): SQL =>
  sql`(select coalesce(json_agg(to_json(one)), '[]') from (select ${reviewColumns} from review r
    where r.product_id = ${productId} and r.state = 'shown' order by r.made_at desc, r.id desc limit ${limit}) one)`;
