import { StockStory } from "@haat/contract/stock-story";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readStockStory } from "../../services/vendor/read-stock-story.ts";
import { json, nodeCtxOf, noFilter, problemsFor, under, vendorViewerOf } from "../declare.ts";

const route = createRoute({
  ...under("readStock"),
  method: "get",
  path: "/v1/vendor/stock/{variantId}",
  tags: ["Vendor"],
  summary: "Why a variant has as many units as it has, and for whom some of them are kept",
  request: { params: z.object({ variantId: idField("variant") }), query: noFilter },
  responses: {
    200: json(StockStory, "Its counters, its latest movements and what is kept"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "variant.not_found"),
  },
});

export const readStockRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { variantId } = c.req.valid("param");
    return c.json(await readStockStory(nodeCtxOf(c), vendorViewerOf(c), variantId), 200);
  });
