import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { payInCash } from "../../services/payments/pay-in-cash.ts";
import { idempotencyHeader, keyedCtxOf, keyProblems, problemsFor, under } from "../declare.ts";
import { orderParams, orderReply } from "./act.ts";

const route = createRoute({
  ...under("payInCash"),
  method: "post",
  path: "/v1/store/orders/{id}/payments/cash",
  tags: ["Payments"],
  summary: "Pay at the door after a wallet that failed: a code goes to the phone, the goods stay held",
  request: { params: orderParams, headers: idempotencyHeader },
  responses: {
    200: orderReply,
    ...problemsFor(
      "order.not_found",
      "order.not_payable",
      "payment.still_checking",
      "payment.advance_needed",
      "stock.insufficient",
      "auth.too_many_codes",
      "auth.sms_paused",
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const payInCashRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await payInCash(keyedCtxOf(c), c.req.valid("param").id), 200));
