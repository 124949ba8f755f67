import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { cancelOwnOrder } from "../../services/orders/cancel-own-order.ts";
import { idempotencyHeader, keyProblems, keyedCtxOf, problemsFor, under } from "../declare.ts";
import { orderParams, orderReply } from "./act.ts";

const route = createRoute({
  ...under("cancelOrder"),
  method: "post",
  path: "/v1/store/orders/{id}/cancel",
  tags: ["Orders"],
  summary:
    "Take an order back, until a vendor has handed over; what was paid goes back to where it came from",
  request: { params: orderParams, headers: idempotencyHeader },
  responses: {
    200: orderReply,
    ...problemsFor(
      "order.not_found",
      "order.not_cancellable",
      "payment.still_checking",
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const cancelOrderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const order = await cancelOwnOrder(keyedCtxOf(c), c.req.valid("param").id);
    return c.json(order, 200);
  });
