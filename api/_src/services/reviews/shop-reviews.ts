import type { ShopReviewFilter, ShopReviewPage, ShopReviewView } from "@haat/contract/review";
import type { LocaleName } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import {
  listShopReviews as listRows,
  readShopRating,
  type ShopReviewRow,
} from "@haat/db/queries/reviews/list";
import { keepReply } from "@haat/db/queries/reviews/write";
import { noteAudit } from "@haat/db/queries/money/audit";
import type { VendorViewer } from "@haat/db/viewer";
import { authorOf, type NodeCtx } from "../../context.ts";
import { ratingView, reviewView } from "../../views/reviews.ts";

export const shopReviewView = (row: ShopReviewRow, locale: LocaleName): ShopReviewView => ({
  ...reviewView(row, locale),
  product: { slug: row.slug, title: row.title[locale] },
});

/** What buyers say of a shop's goods. */
export async function listShopReviews(
  { db, locale }: NodeCtx,
  viewer: VendorViewer,
  { cursor, limit = 20, unanswered }: ShopReviewFilter,
): Promise<ShopReviewPage> {
  const asked = { after: cursor ?? null, limit: limit + 1, isUnanswered: unanswered === "true" };
  const [rows, rating] = await Promise.all([listRows(db, viewer, asked), readShopRating(db, viewer)]);
  const items = rows.slice(0, limit).map((row) => shopReviewView(row, locale));
  return {
    ...{ items, rating: ratingView(rating) },
    nextCursor: rows.length > limit ? (items.at(-1)?.id ?? null) : null,
  };
}

type Reply = Readonly<{ viewer: VendorViewer; id: string; text: string }>;

/** The shop's one answer, which it may write anew. */
export async function replyToReview(ctx: NodeCtx, { viewer, id, text }: Reply): Promise<ShopReviewView> {
  const { vendorId, userId } = viewer;
  await ctx.books.transact(async (tx) => {
    if (!(await keepReply(tx, { id, vendorId, text, by: userId }))) throw new DomainError("review.not_found");
    await noteAudit(tx, {
      ...authorOf(ctx),
      action: "review.reply",
      subject: vendorId,
      after: { review: id },
    });
  });
  const only = { after: null, limit: 1, isUnanswered: false, only: id };
  const [row] = await listRows(ctx.db, viewer, only);
  if (!row) throw new DomainError("review.not_found");
  return shopReviewView(row, ctx.locale);
}
