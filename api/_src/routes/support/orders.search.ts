import { SupportOrderPage, SupportSearchBody } from "@haat/contract/support";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { findOrders } from "../../services/support/find-orders.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("searchOrders"),
  method: "post",
  path: "/v1/support/searches/orders",
  tags: ["Support"],
  summary: "Orders by a phone too: it travels in the body, for addresses are written down everywhere",
  request: { body: jsonBody(SupportSearchBody, "What the caller said") },
  responses: {
    200: json(SupportOrderPage, "A page of orders, phones masked"),
    ...problemsFor("auth.required", "auth.forbidden"),
  },
});

export const searchOrdersRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { q, cursor, limit = 20 } = c.req.valid("json");
    return c.json(await findOrders(nodeCtxOf(c), { q, isPrivate: true, before: cursor ?? null, limit }), 200);
  });
