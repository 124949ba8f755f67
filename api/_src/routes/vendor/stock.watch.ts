import { StockWatchBody, StockWatched } from "@haat/contract/stock-story";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { watchStock } from "../../services/vendor/watch-stock.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("watchStock"),
  method: "put",
  path: "/v1/vendor/stock/{variantId}/watch",
  tags: ["Vendor"],
  summary: "Below how many units the shop wants to hear of a variant",
  request: {
    params: z.object({ variantId: idField("variant") }),
    body: jsonBody(StockWatchBody, "How many"),
  },
  responses: {
    200: json(StockWatched, "It is watched"),
    ...problemsFor("auth.required", "auth.forbidden", "variant.not_found"),
  },
});

export const watchStockRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { variantId } = c.req.valid("param");
    const { least } = c.req.valid("json");
    return c.json(await watchStock(nodeCtxOf(c), { variantId, vendorId: shopIdOf(c), least }), 200);
  });
