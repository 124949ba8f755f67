import { GoodsReview } from "@haat/contract/goods-review";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readReview } from "../../services/goods/read-review.ts";
import { json, noFilter, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readGoodsReview"),
  method: "get",
  path: "/v1/support/goods/{id}",
  tags: ["Support"],
  summary: "A version beside what is for sale now",
  request: {
    params: z.object({ id: idField("productVersion") }),
    query: noFilter,
  },
  responses: {
    200: json(GoodsReview, "Both"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "goods.not_found"),
  },
});

export const readGoodsReviewRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readReview(nodeCtxOf(c), c.req.valid("param").id), 200));
