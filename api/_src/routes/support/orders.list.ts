import { SupportFilter, SupportOrderPage } from "@haat/contract/support";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { findOrders } from "../../services/support/find-orders.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("findOrders"),
  method: "get",
  path: "/v1/support/orders",
  tags: ["Support"],
  summary: "Orders by number or a wallet's transaction id; the newest when nothing is asked",
  request: { query: strictQuery(SupportFilter) },
  responses: {
    200: json(SupportOrderPage, "A page of orders, phones masked"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const findOrdersRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { q = "", cursor, limit = 20 } = c.req.valid("query");
    return c.json(
      await findOrders(nodeCtxOf(c), { q, isPrivate: false, before: cursor ?? null, limit }),
      200,
    );
  });
