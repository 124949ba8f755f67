import { ShopStoresFilter, ShopStoresPage } from "@haat/contract/shop-couriers";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readShopStores } from "../../services/courier-terms/list-stores.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listCourierStores"),
  method: "get",
  path: "/v1/support/courier-stores",
  tags: ["Support"],
  summary: "Under which name or number each courier knows each shop",
  request: { query: strictQuery(ShopStoresFilter) },
  responses: {
    200: json(ShopStoresPage, "A page of shops, by their address"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listCourierStoresRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readShopStores(nodeCtxOf(c), c.req.valid("query")), 200));
