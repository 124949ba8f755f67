import type { ReportReason, ReviewState } from "@haat/core/reviews";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { worksFor } from "../vendors/own-shop.ts";
import { hiddenLast, openFirst, reportsOf } from "./moderated.ts";
import { type Decided, reviewColumns, type ReviewRow, type Words } from "./columns.ts";

type Report = Readonly<{ reason: ReportReason; words: string; byShop: boolean; at: string }>;
export type DeskReviewRow = ReviewRow &
  Decided &
  Readonly<{
    slug: string;
    title: Words;
    vendor: Readonly<{ slug: string; name: Words }>;
    reports: readonly Report[];
    earlier: readonly Readonly<{ stars: number; text: string; until: string }>[];
    isOwn: boolean;
  }>;

const most = 100;
/** What waits to be looked at or was reported, the oldest first; or what is hidden, the last first. */
export const listDeskReviews = (
  db: Database,
  viewer: Viewer,
  { isHidden, by }: Readonly<{ isHidden: boolean; by: string }>,
): Promise<DeskReviewRow[]> =>
  db.ask<DeskReviewRow>(
    viewer,
    sql`select ${reviewColumns}, r.state, r.reason, p.slug, json_build_object('bn', p.title_bn, 'en', p.title_en) as title,
        json_build_object('slug', ve.slug, 'name', json_build_object('bn', ve.name_bn, 'en', ve.name_en)) as vendor,
        ${reportsOf("review")} as reports,
        (select coalesce(json_agg(json_build_object('stars', e.stars, 'text', e.text, 'until', e.ended_at) order by e.id), '[]')
           from review_wording e where e.review_id = r.id) as earlier,
        ${worksFor(by, sql`r.vendor_id`)} as "isOwn"
      from review r join product p on p.id = r.product_id join vendor ve on ve.id = r.vendor_id
      where ${isHidden ? hiddenLast : openFirst("review")} limit ${most}`,
  );

export type LockedReview = Readonly<{
  id: string;
  state: ReviewState;
  orderId: string;
  vendorId: string;
  productId: string;
  title: Words;
  isOwn: boolean;
}>;

/** Before it is decided, locked until the transaction ends. */
export async function lockReview(
  tx: Tx,
  { id, by }: Readonly<{ id: string; by: string }>,
): Promise<LockedReview | null> {
  const { rows } = await tx.execute<LockedReview>(sql`
    select r.id, r.state, r.order_id as "orderId", r.vendor_id as "vendorId", r.product_id as "productId",
      json_build_object('bn', p.title_bn, 'en', p.title_en) as title, ${worksFor(by, sql`r.vendor_id`)} as "isOwn"
    from review r join product p on p.id = r.product_id where r.id = ${id} for update of r`);
  return rows[0] ?? null;
}
