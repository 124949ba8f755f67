import { VendorCashFilter, VendorCashPage } from "@haat/contract/courier-cash";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readShopCash } from "../../services/remittances/read-shop-cash.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listShopCash"),
  method: "get",
  path: "/v1/vendor/courier-cash",
  tags: ["Vendor"],
  summary:
    "The shop's own parcels that were paid at the door: how much, where the money is, and what was taken from it",
  request: { query: strictQuery(VendorCashFilter) },
  responses: {
    200: json(VendorCashPage, "A page of parcels"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listShopCashRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readShopCash(nodeCtxOf(c), c.req.valid("query")), 200));
