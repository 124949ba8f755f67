import type { ReviewFilter, ReviewPage } from "@haat/contract/review";
import { DomainError } from "@haat/core/errors";
import { listProductReviews } from "@haat/db/queries/reviews/list";
import type { Ctx } from "../../context.ts";
import { ratingView, reviewView } from "../../views/reviews.ts";

/** What buyers say of some goods, a page at a time. */
export async function listReviews(
  { db, locale }: Ctx,
  { slug, stars, sort = "newest", cursor, limit = 20 }: ReviewFilter & Readonly<{ slug: string }>,
): Promise<ReviewPage> {
  const asked = { slug, sort, stars: stars ?? null, after: cursor ?? null, limit: limit + 1 };
  const found = await listProductReviews(db, asked);
  if (!found) throw new DomainError("product.not_found");
  const items = found.items.slice(0, limit).map((row) => reviewView(row, locale));
  return {
    ...{ items, rating: ratingView(found.rating), product: { slug, title: found.title[locale] } },
    nextCursor: found.items.length > limit ? (items.at(-1)?.id ?? null) : null,
  };
}
