import { ReviewReplyBody, ShopReviewFilter, ShopReviewPage, ShopReviewView } from "@haat/contract/review";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listShopReviews, replyToReview } from "../../services/reviews/shop-reviews.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, strictQuery, under, vendorViewerOf } from "../declare.ts";

const listing = createRoute({
  ...under("listShopReviews"),
  method: "get",
  path: "/v1/vendor/reviews",
  tags: ["Vendor"],
  summary: "What buyers say of the shop's goods, the newest first",
  request: { query: strictQuery(ShopReviewFilter) },
  responses: {
    200: json(ShopReviewPage, "A page of reviews"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listShopReviewsRoute = (api: Api) =>
  api.openapi(listing, async (c) =>
    c.json(await listShopReviews(nodeCtxOf(c), vendorViewerOf(c), c.req.valid("query")), 200),
  );

const replying = createRoute({
  ...under("replyToReview"),
  method: "put",
  path: "/v1/vendor/reviews/{id}/reply",
  tags: ["Vendor"],
  summary: "The shop's one answer to a review; it may be written anew",
  request: {
    params: z.object({ id: idField("review") }),
    body: jsonBody(ReviewReplyBody, "What the shop says to it"),
  },
  responses: {
    200: json(ShopReviewView, "The review with its answer"),
    ...problemsFor("auth.required", "auth.forbidden", "review.not_found"),
  },
});

export const replyToReviewRoute = (api: Api) =>
  api.openapi(replying, async (c) => {
    const said = { viewer: vendorViewerOf(c), id: c.req.valid("param").id, ...c.req.valid("json") };
    return c.json(await replyToReview(nodeCtxOf(c), said), 200);
  });
