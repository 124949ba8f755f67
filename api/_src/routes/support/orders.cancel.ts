import { CancelBody, SupportOrderView } from "@haat/contract/support";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { cancelForBuyer } from "../../services/support/cancel-for-buyer.ts";
import {
  idempotencyHeader,
  keyProblems,
  json,
  jsonBody,
  keyedCtxOf,
  problemsFor,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("cancelOrderForBuyer"),
  method: "post",
  path: "/v1/support/orders/{id}/cancel",
  tags: ["Support"],
  summary:
    "Cancel an order for its buyer, until hand-over; the reason is kept, and what owes much back waits for finance",
  request: {
    params: z.object({ id: idField("order") }),
    headers: idempotencyHeader,
    body: jsonBody(CancelBody, "Why"),
  },
  responses: {
    200: json(SupportOrderView, "The story afterwards"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "order.not_found",
      "order.not_cancellable",
      "payment.still_checking",
      "proposal.exists",
      "staff.own_shop",
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const cancelOrderForBuyerRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { reason } = c.req.valid("json");
    const story = await cancelForBuyer(keyedCtxOf(c), {
      orderId: c.req.valid("param").id,
      reason,
    });
    return c.json(story, 200);
  });
