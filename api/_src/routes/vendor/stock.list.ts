import { StockFilter, StockPage } from "@haat/contract/vendor";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listStock } from "../../services/vendor/list-stock.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under, vendorViewerOf } from "../declare.ts";

const route = createRoute({
  ...under("listStock"),
  method: "get",
  path: "/v1/vendor/stock",
  tags: ["Vendor"],
  summary: "What the shop has on hand, held for carts being paid, and sold but not yet handed over",
  request: { query: strictQuery(StockFilter) },
  responses: {
    200: json(StockPage, "A page of variants"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listStockRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await listStock(nodeCtxOf(c), vendorViewerOf(c), c.req.valid("query")), 200),
  );
