import { forAnyone, forOneself, forOwnOrder, forShop, forStaff } from "./row.ts";

const lead = ["owner", "manager"] as const;
const one = { object: "review", missing: "review.not_found", rate: "write" } as const;

/**
 * Nothing of it needs a key: what was said once is the same said again. Whoever may decide about what others say has a right of its own,
 * and never about his own shop.
 */
export const reviewRights = {
  listReviews: forAnyone({ object: "product", missing: "product.not_found" }),
  readOwnReviews: forOwnOrder({ surface: "node", rate: "track" }),
  writeReview: forOwnOrder({ surface: "node", rate: "write" }),
  rewriteReview: forOwnOrder({ surface: "node", rate: "write" }),
  withdrawReview: forOwnOrder({ surface: "node", rate: "write" }),
  addReviewPhoto: forOwnOrder({ surface: "node", rate: "upload" }),
  reportReview: { ...forOneself({ ...one, surface: "node" }), owns: "none" },
  listShopReviews: forShop(lead),
  replyToReview: forShop(lead, { ...one, audit: "review.reply" }),
  reportShopReview: forShop(lead, one),
  listReviewDesk: forStaff(["support_2", "admin", "support_1"]),
  decideReview: forStaff(["support_2", "admin"], { ...one, audit: "review.decide" }),
} as const;
