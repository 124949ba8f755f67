import { OrderView } from "@haat/contract/order";
import { idField } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { findOrder } from "@haat/db/queries/orders/order-document";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { orderView } from "../../services/orders/view-order.ts";
import { ctxOf, json, policies, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under(policies.ownOrder),
  method: "get",
  path: "/v1/store/orders/{id}",
  operationId: "readOrder",
  tags: ["Orders"],
  summary: "One's own order: by session, or by the order's token in `X-Haat-Order-Token`",
  request: { params: z.object({ id: idField("order") }) },
  responses: { 200: json(OrderView, "The order with its parts, payments and history"), ...problemsFor("order.not_found") },
});

export const readOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const found = await findOrder(ctx.db, ctx.viewer, c.req.valid("param").id);
    if (!found) throw new DomainError("order.not_found");
    return c.json(orderView(found, ctx.locale), 200);
  });
