import { GoodsFilter, GoodsPage } from "@haat/contract/goods";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listGoods } from "../../services/goods/list-goods.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under, vendorViewerOf } from "../declare.ts";

const route = createRoute({
  ...under("listGoods"),
  method: "get",
  path: "/v1/vendor/goods",
  tags: ["Vendor"],
  summary: "The shop's goods, with what waits beside each",
  request: {
    query: strictQuery(GoodsFilter),
  },
  responses: {
    200: json(GoodsPage, "A page of goods"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listGoodsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await listGoods(nodeCtxOf(c), vendorViewerOf(c), c.req.valid("query")), 200),
  );
