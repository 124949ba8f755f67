import type { OwnReviewsView } from "@haat/contract/review";
import { listOwnReviews } from "@haat/db/queries/reviews/own";
import type { NodeCtx } from "../../context.ts";
import { pictureView } from "../../views/money.ts";
import { reviewView } from "../../views/reviews.ts";
import { requireOrder } from "../orders/require-order.ts";

const firstWord = (name: string): string => name.split(/\s/u)[0] ?? "";

/** What of an order its buyer may say something of, and has. */
export async function readOwnReviews(ctx: NodeCtx, orderId: string): Promise<OwnReviewsView> {
  await requireOrder(ctx, orderId);
  const { db, viewer, locale } = ctx;
  const rows = await listOwnReviews(db, viewer, orderId);
  return {
    name: firstWord(rows[0]?.name ?? ""),
    items: rows.map(({ line, productSlug, title, picture, review }) => ({
      ...{ line, productSlug, title: title[locale] },
      picture: pictureView(picture, title[locale]),
      review: review && {
        ...reviewView(review, locale),
        ...{ state: review.state, reason: review.state === "hidden" ? review.reason : null },
      },
    })),
  };
}
