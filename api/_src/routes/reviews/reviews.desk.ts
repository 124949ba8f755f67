import { DeskReviewFilter, DeskReviewList, ReviewDecided, ReviewDecisionBody } from "@haat/contract/review";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideReview, listReviewDesk } from "../../services/reviews/desk.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const listing = createRoute({
  ...under("listReviewDesk"),
  method: "get",
  path: "/v1/support/reviews",
  tags: ["Support"],
  summary: "Reviews that wait to be looked at or were reported, the oldest first; or those that are hidden",
  request: { query: strictQuery(DeskReviewFilter) },
  responses: {
    200: json(DeskReviewList, "What is to be looked at"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listReviewDeskRoute = (api: Api) =>
  api.openapi(listing, async (c) => c.json(await listReviewDesk(nodeCtxOf(c), c.req.valid("query")), 200));

const deciding = createRoute({
  ...under("decideReview"),
  method: "post",
  path: "/v1/support/reviews/{id}/decision",
  tags: ["Support"],
  summary: "Show a review, or hide it and tell its writer why; never of one's own shop",
  request: {
    params: z.object({ id: idField("review") }),
    body: jsonBody(ReviewDecisionBody, "The verdict, and why"),
  },
  responses: {
    200: json(ReviewDecided, "It is decided"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "review.not_found"] as const),
      ...(["review.wrong_state", "staff.own_shop"] as const),
    ),
  },
});

export const decideReviewRoute = (api: Api) =>
  api.openapi(deciding, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await decideReview(nodeCtxOf(c), { id, ...c.req.valid("json") }), 200);
  });
