import { ordersToAsk } from "@haat/db/queries/reviews/ask";
import { askForReview } from "../services/reviews/ask-for-review.ts";
import type { Job } from "./deps.ts";
import { each } from "./each.ts";

/** Some days after something was brought, its buyer is asked once what he says of it. */
export const askForReviews: Job = async (deps) => {
  const orders = await ordersToAsk(deps.books, 50);
  return each(
    deps,
    "review",
    orders.map(({ id }) => id),
    (id) => askForReview(deps, id),
  );
};
