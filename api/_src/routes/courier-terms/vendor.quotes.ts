import { CourierQuotesView } from "@haat/contract/shop-couriers";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { quotePart } from "../../services/courier-terms/quote-part.ts";
import { json, nodeCtxOf, noFilter, problemsFor, under } from "../declare.ts";
import { actParams } from "../vendor/act.ts";

const route = createRoute({
  ...under("quoteCouriers"),
  method: "get",
  path: "/v1/vendor/orders/{id}/courier-quotes",
  tags: ["Vendor"],
  summary: "What each courier would charge for this part by the contract of today, before it is booked",
  request: { params: actParams, query: noFilter },
  responses: {
    200: json(CourierQuotesView, "What is known of each"),
    ...problemsFor("auth.required", "auth.forbidden", "sub_order.not_found", "filter.unknown"),
  },
});

export const quoteCouriersRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await quotePart(nodeCtxOf(c), c.req.valid("param").id), 200));
