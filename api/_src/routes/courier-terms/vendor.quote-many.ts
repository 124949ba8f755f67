import { CourierQuoteSheetView, QuoteManyFilter } from "@haat/contract/shop-couriers";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { quoteMany } from "../../services/courier-terms/quote-many.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("quoteManyCouriers"),
  method: "get",
  path: "/v1/vendor/courier-quotes",
  tags: ["Vendor"],
  summary: "What each courier would charge for several parts together, before they are booked",
  request: { query: QuoteManyFilter },
  responses: {
    200: json(CourierQuoteSheetView, "What is known of each part and each courier"),
    ...problemsFor("auth.required", "auth.forbidden", "sub_order.not_found", "filter.unknown"),
  },
});

export const quoteManyCouriersRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await quoteMany(nodeCtxOf(c), c.req.valid("query").parts.split(",")), 200),
  );
