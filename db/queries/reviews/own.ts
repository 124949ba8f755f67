import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import type { Viewer } from "../../viewer.ts";
import { type Decided, reviewColumns, type ReviewRow, type Words } from "./columns.ts";

export type OwnReview = Readonly<{
  line: string;
  productSlug: string;
  title: Words;
  picture: StoredPicture | null;
  name: string;
  review: (ReviewRow & Decided) | null;
}>;

/** Goods of an order that were brought, each once, with what was said of them in this order. */
export const listOwnReviews = (db: Database, viewer: Viewer, orderId: string): Promise<OwnReview[]> =>
  db.ask<OwnReview>(
    viewer,
    sql`select l.id as line, l.product_slug as "productSlug", json_build_object('bn', l.title_bn, 'en', l.title_en) as title,
        l.picture, o.contact_name as name,
        (select to_json(one) from (select ${reviewColumns}, r.state, r.reason from review r
          where r.order_id = l.order_id and r.product_id = l.product_id) one) as review
      from (select distinct on (l.product_id) l.* from order_line l join sub_order s on s.id = l.sub_order_id
        where l.order_id = ${orderId} and s.state in ('delivered','completed') order by l.product_id, l.id) l
      join orders o on o.id = l.order_id order by l.id`,
  );
