import { DomainError } from "@haat/core/errors";
import { findOrder } from "@haat/db/queries/orders/order-document";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { actorName } from "../../context.ts";
import { once } from "../../services/idempotent.ts";
import { cancelOrder } from "../../services/orders/cancel-order.ts";
import { closeUnpaidAttempts } from "../../services/payments/close-unpaid.ts";
import { idempotencyHeader, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { onOwnOrder, orderNow, orderParams, orderReply } from "./act.ts";

const route = createRoute({
  ...under({ ...onOwnOrder, idempotency: "required" }),
  method: "post",
  path: "/v1/store/orders/{id}/cancel",
  operationId: "cancelOrder",
  tags: ["Orders"],
  summary: "Take an order back, until a vendor has packed; what was paid goes back to where it came from",
  request: { params: orderParams, headers: idempotencyHeader },
  responses: { 200: orderReply, ...problemsFor("order.not_found", "order.not_cancellable", "payment.still_checking", "idempotency.key_missing", "idempotency.in_progress") },
});

export const cancelOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    const { id } = c.req.valid("param");
    if (!(await findOrder(ctx.db, ctx.viewer, id))) throw new DomainError("order.not_found");
    await closeUnpaidAttempts(ctx, id);
    await once(ctx, { route: `cancel ${id}`, key: c.req.valid("header")["idempotency-key"], body: null }, async (tx) => {
      await cancelOrder(tx, ctx, { orderId: id, actor: actorName(ctx), reason: "buyer", mayPack: false });
      return null;
    });
    return c.json(await orderNow(ctx, id), 200);
  });
