import { ShopCouriersView } from "@haat/contract/shop-couriers";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readShopCouriers } from "../../services/courier-terms/shop-couriers.ts";
import { json, nodeCtxOf, noFilter, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("listShopCouriers"),
  method: "get",
  path: "/v1/vendor/couriers",
  tags: ["Vendor"],
  summary: "What each courier costs for the shop's parcels, and whether it may be asked",
  request: { query: noFilter },
  responses: {
    200: json(ShopCouriersView, "Couriers that the market works with"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listShopCouriersRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readShopCouriers(nodeCtxOf(c), shopIdOf(c)), 200));
