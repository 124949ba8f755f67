import { GoodsCategoryList } from "@haat/contract/goods-content";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listGoodsCategories } from "../../services/goods/list-categories.ts";
import { json, noFilter, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listGoodsCategories"),
  method: "get",
  path: "/v1/vendor/goods-categories",
  tags: ["Vendor"],
  summary: "Where goods may stand",
  request: {
    query: noFilter,
  },
  responses: {
    200: json(GoodsCategoryList, "Every lowest category"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listGoodsCategoriesRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await listGoodsCategories(nodeCtxOf(c)), 200));
