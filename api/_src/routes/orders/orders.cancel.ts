import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { cancelOwnOrder } from "../../services/orders/cancel-own-order.ts";
import { idempotencyHeader, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { onOwnOrder, orderParams, orderReply } from "./act.ts";

const route = createRoute({
  ...under({ ...onOwnOrder, idempotency: "required" }),
  method: "post",
  path: "/v1/store/orders/{id}/cancel",
  operationId: "cancelOrder",
  tags: ["Orders"],
  summary: "Take an order back, until a vendor has packed; what was paid goes back to where it came from",
  request: { params: orderParams, headers: idempotencyHeader },
  responses: {
    200: orderReply,
    ...problemsFor(
      "order.not_found",
      "order.not_cancellable",
      "payment.still_checking",
      "idempotency.key_missing",
      "idempotency.in_progress",
      "rate.limited",
    ),
  },
});

export const cancelOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { "idempotency-key": idempotencyKey } = c.req.valid("header");
    const order = await cancelOwnOrder(nodeCtxOf(c), { orderId: c.req.valid("param").id, idempotencyKey });
    return c.json(order, 200);
  });
