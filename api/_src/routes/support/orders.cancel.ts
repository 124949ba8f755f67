import { CancelBody, SupportOrderView } from "@haat/contract/support";
import { idField } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { findOrder } from "@haat/db/queries/orders/order-document";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { cancelForBuyer } from "../../services/support/cancel-for-buyer.ts";
import { readStory } from "../../services/support/read-story.ts";
import { idempotencyHeader, json, nodeCtxOf, policies, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under(policies.staffWrite),
  method: "post",
  path: "/v1/support/orders/{id}/cancel",
  operationId: "cancelOrderForBuyer",
  tags: ["Support"],
  summary: "Cancel an order for its buyer, until hand-over; the reason is kept",
  request: { params: z.object({ id: idField("order") }), headers: idempotencyHeader, body: json(CancelBody, "Why") },
  responses: { 200: json(SupportOrderView, "The story afterwards"), ...problemsFor("auth.required", "auth.forbidden", "order.not_found", "order.not_cancellable", "payment.still_checking", "idempotency.key_missing") },
});

export const cancelOrderForBuyerRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    const { id } = c.req.valid("param");
    if (!(await findOrder(ctx.db, ctx.viewer, id))) throw new DomainError("order.not_found");
    await cancelForBuyer(ctx, { orderId: id, reason: c.req.valid("json").reason, idempotencyKey: c.req.valid("header")["idempotency-key"] });
    return c.json(await readStory(ctx, id), 200);
  });
