import type { ProductView } from "@haat/contract/catalog";
import { DomainError } from "@haat/core/errors";
import { findProductPage } from "@haat/db/queries/catalog/product-page";
import type { Ctx } from "../../context.ts";
import { questionView } from "../../views/questions.ts";
import { ratingView, reviewView } from "../../views/reviews.ts";

/** The page as JSON text, and what is told of a visit. What the shop is known by, whether it is away and what buyers say is true now, and so no part of the kept text. */
export async function readProduct(
  { db, sealer, locale }: Ctx,
  wish: Readonly<{ slug: string; withRelated: boolean }>,
): Promise<Readonly<{ id: string; vendorId: string; page: string }>> {
  const found = await findProductPage(db, locale, wish);
  if (!found) throw new DomainError("product.not_found");
  const { id, vendorId, page, dbid, away, rating, reviews, questions } = found;
  const shop: ProductView["shop"] = {
    dbid: dbid === null ? null : await sealer.open("paper", dbid),
    away,
    rating: ratingView(found.shopRating),
  };
  const beside: Pick<ProductView, "shop" | "rating" | "reviews" | "questions"> = {
    ...{ shop, rating: ratingView(rating) },
    reviews: reviews.map((review) => reviewView(review, locale)),
    questions: questions.map(questionView),
  };
  return { id, vendorId, page: `${page.slice(0, -1)},${JSON.stringify(beside).slice(1)}` };
}
