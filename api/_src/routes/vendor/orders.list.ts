import { VendorOrderFilter, VendorOrderPage } from "@haat/contract/vendor-order";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listShopOrders } from "../../services/vendor/list-orders.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under, vendorViewerOf } from "../declare.ts";

const route = createRoute({
  ...under("listVendorOrders"),
  method: "get",
  path: "/v1/vendor/orders",
  tags: ["Vendor"],
  summary: "The shop's orders, newest first, with the number in each tab",
  request: { query: strictQuery(VendorOrderFilter) },
  responses: {
    200: json(VendorOrderPage, "A page of orders"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listVendorOrdersRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await listShopOrders(nodeCtxOf(c), vendorViewerOf(c), c.req.valid("query")), 200),
  );
