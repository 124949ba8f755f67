import { WaitingGoods } from "@haat/contract/goods-review";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listWaitingGoods } from "../../services/goods/list-waiting.ts";
import { json, noFilter, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listWaitingGoods"),
  method: "get",
  path: "/v1/support/goods",
  tags: ["Support"],
  summary: "Goods that shops have sent in, the oldest first",
  request: {
    query: noFilter,
  },
  responses: {
    200: json(WaitingGoods, "What waits"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listWaitingGoodsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await listWaitingGoods(nodeCtxOf(c)), 200));
