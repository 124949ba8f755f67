import type { ReportReason, ReviewState } from "@haat/core/reviews";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { worksFor } from "../vendors/own-shop.ts";
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
const open = sql`r.id in (select id from review where state = 'waiting' union select review_id from review_report where closed_at is null)
  order by r.made_at, r.id`;
const hidden = sql`r.state = 'hidden' order by r.decided_at desc, r.id desc`;

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
        (select coalesce(json_agg(json_build_object('reason', w.reason, 'words', w.words, 'byShop', w.by_shop, 'at', w.made_at) order by w.made_at, w.id), '[]')
           from review_report w where w.review_id = r.id and w.closed_at is null) as reports,
        (select coalesce(json_agg(json_build_object('stars', e.stars, 'text', e.text, 'until', e.ended_at) order by e.id), '[]')
           from review_wording e where e.review_id = r.id) as earlier,
        ${worksFor(by, sql`r.vendor_id`)} as "isOwn"
      from review r join product p on p.id = r.product_id join vendor ve on ve.id = r.vendor_id
      where ${isHidden ? hidden : open} limit ${most}`,
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

type Decision = Readonly<{
  id: string;
  from: ReviewState;
  to: ReviewState;
  reason: string | null;
  by: string;
}>;

/** Closes what was reported of it as well. False: it is not as it was. */
export async function decideReview(tx: Tx, { id, from, to, reason, by }: Decision): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update review set state = ${to}, reason = ${reason}, decided_by = ${by}, decided_at = now()
    where id = ${id} and state = ${from} and not ${worksFor(by, sql`vendor_id`)} returning id`);
  await tx.execute(
    sql`update review_report set closed_at = now() where review_id = ${id} and closed_at is null`,
  );
  return rows.length === 1;
}
