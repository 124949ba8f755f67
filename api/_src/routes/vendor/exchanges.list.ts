import { ShopExchangesView } from "@haat/contract/exchange";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listShopExchanges } from "../../services/exchanges/read-exchanges.ts";
import { json, nodeCtxOf, noFilter, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("listShopExchanges"),
  method: "get",
  path: "/v1/vendor/exchanges",
  tags: ["Vendor"],
  summary: "What buyers want to exchange, and what became of it; the newest hundred",
  request: { query: noFilter },
  responses: {
    200: json(ShopExchangesView, "What waits for an answer first"),
    ...problemsFor("filter.unknown", "auth.required", "auth.forbidden"),
  },
});

export const listShopExchangesRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await listShopExchanges(nodeCtxOf(c), shopIdOf(c)), 200));
