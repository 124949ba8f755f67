import { ReviewFilter, ReviewPage } from "@haat/contract/review";
import { SlugField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listReviews } from "../../services/reviews/list-reviews.ts";
import { markPublic } from "../catalog/public-reply.ts";
import { ctxOf, json, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listReviews"),
  method: "get",
  path: "/v1/store/products/{slug}/reviews",
  tags: ["Store"],
  summary: "What buyers to whom it was brought say of a product, and what they gave it",
  request: {
    params: z.object({ slug: SlugField.meta({ example: "tangail-jamdani-lal" }) }),
    query: strictQuery(ReviewFilter),
  },
  responses: {
    200: json(ReviewPage, "A page of reviews"),
    ...problemsFor("product.not_found", "filter.unknown"),
  },
});

export const listReviewsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { slug } = c.req.valid("param");
    const found = await listReviews(ctxOf(c), { slug, ...c.req.valid("query") });
    markPublic(c);
    return c.json(found, 200);
  });
