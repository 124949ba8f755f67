import { OrderPage } from "@haat/contract/order";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listOrders } from "../../services/orders/list-orders.ts";
import { ctxOf, json, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listOrders"),
  method: "get",
  path: "/v1/store/orders",
  tags: ["Orders"],
  summary: "The signed-in buyer's orders, newest first",
  request: { query: z.object({ cursor: idField("order").optional() }).strict() },
  responses: { 200: json(OrderPage, "A page of orders"), ...problemsFor("auth.required") },
});

export const listOrdersRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await listOrders(ctxOf(c), c.req.valid("query").cursor ?? null), 200),
  );
