import type { Api } from "../../app-env.ts";
import { decideReviewRoute, listReviewDeskRoute } from "./reviews.desk.ts";
import { listReviewsRoute } from "./reviews.list.ts";
import {
  addReviewPhotoRoute,
  readOwnReviewsRoute,
  rewriteReviewRoute,
  withdrawReviewRoute,
  writeReviewRoute,
} from "./reviews.own.ts";
import { reportReviewRoute, reportShopReviewRoute } from "./reviews.report.ts";
import { listShopReviewsRoute, replyToReviewRoute } from "./reviews.shop.ts";

export function mountReviews(api: Api): void {
  listReviewsRoute(api);
  readOwnReviewsRoute(api);
  writeReviewRoute(api);
  rewriteReviewRoute(api);
  withdrawReviewRoute(api);
  addReviewPhotoRoute(api);
  reportReviewRoute(api);
  listShopReviewsRoute(api);
  replyToReviewRoute(api);
  reportShopReviewRoute(api);
  listReviewDeskRoute(api);
  decideReviewRoute(api);
}
