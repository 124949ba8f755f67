import { OwnReviewsView, ReviewBody, ReviewPhotoBody, ReviewWithdrawalBody } from "@haat/contract/review";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { addReviewPhoto } from "../../services/reviews/add-photo.ts";
import { readOwnReviews } from "../../services/reviews/own-reviews.ts";
import { rewriteReview, withdrawReview } from "../../services/reviews/rewrite-review.ts";
import { writeReview } from "../../services/reviews/write-review.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { orderParams } from "../orders/act.ts";

const reply = json(OwnReviewsView, "What may be said of this order's goods, and what was");

const reading = createRoute({
  ...under("readOwnReviews"),
  method: "get",
  path: "/v1/store/orders/{id}/reviews",
  tags: ["Orders"],
  summary: "Goods of an order that were brought, each once, and what its buyer has said of them",
  request: { params: orderParams },
  responses: { 200: reply, ...problemsFor("order.not_found", "rate.limited") },
});

export const readOwnReviewsRoute = (api: Api) =>
  api.openapi(reading, async (c) => c.json(await readOwnReviews(nodeCtxOf(c), c.req.valid("param").id), 200));

const writing = createRoute({
  ...under("writeReview"),
  method: "post",
  path: "/v1/store/orders/{id}/reviews",
  tags: ["Orders"],
  summary: "Stars and words for goods that were brought, once; the same again is the same",
  request: { params: orderParams, body: jsonBody(ReviewBody, "Of which line, how many stars, and why") },
  responses: {
    200: reply,
    ...problemsFor(
      ...(["order.not_found", "review.not_found", "review.not_delivered", "review.own_shop"] as const),
      ...(["review.twice", "name.invalid", "rate.limited"] as const),
    ),
  },
});

export const writeReviewRoute = (api: Api) =>
  api.openapi(writing, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await writeReview(nodeCtxOf(c), { orderId: id, ...c.req.valid("json") }), 200);
  });

const rewriting = createRoute({
  ...under("rewriteReview"),
  method: "put",
  path: "/v1/store/orders/{id}/reviews",
  tags: ["Orders"],
  summary: "Say it otherwise; the shop's answer is marked as one to what stood there before",
  request: { params: orderParams, body: jsonBody(ReviewBody, "Of which line, how many stars, and why") },
  responses: {
    200: reply,
    ...problemsFor(
      ...(["order.not_found", "review.not_found", "review.wrong_state", "name.invalid"] as const),
      "rate.limited",
    ),
  },
});

export const rewriteReviewRoute = (api: Api) =>
  api.openapi(rewriting, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await rewriteReview(nodeCtxOf(c), { orderId: id, ...c.req.valid("json") }), 200);
  });

const withdrawing = createRoute({
  ...under("withdrawReview"),
  method: "post",
  path: "/v1/store/orders/{id}/reviews/withdrawal",
  tags: ["Orders"],
  summary: "Take back what was said, and its photos; it may be said again",
  request: { params: orderParams, body: jsonBody(ReviewWithdrawalBody, "Of which line") },
  responses: {
    200: reply,
    ...problemsFor("order.not_found", "review.not_found", "review.wrong_state", "rate.limited"),
  },
});

export const withdrawReviewRoute = (api: Api) =>
  api.openapi(withdrawing, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await withdrawReview(nodeCtxOf(c), { orderId: id, ...c.req.valid("json") }), 200);
  });

const adding = createRoute({
  ...under("addReviewPhoto"),
  method: "post",
  path: "/v1/store/orders/{id}/reviews/photos",
  tags: ["Orders"],
  summary: "A photo of what came, three at most; the review is shown again once somebody has looked at it",
  request: { params: orderParams, body: jsonBody(ReviewPhotoBody, "Of which line, and its bytes") },
  responses: {
    200: reply,
    ...problemsFor(
      ...(["order.not_found", "review.not_found", "review.photos_full", "request.too_large"] as const),
      ...(["media.unreadable", "media.heic", "media.too_large", "media.too_small", "media.busy"] as const),
      "rate.limited",
    ),
  },
});

export const addReviewPhotoRoute = (api: Api) =>
  api.openapi(adding, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await addReviewPhoto(nodeCtxOf(c), { orderId: id, ...c.req.valid("json") }), 200);
  });
