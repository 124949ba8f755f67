import { NewPaymentBody, StartedPaymentView } from "@haat/contract/payment";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { payAgain } from "../../services/payments/pay-again.ts";
import { paymentView } from "../../services/payments/view-payment.ts";
import {
  idempotencyHeader,
  keyProblems,
  json,
  jsonBody,
  keyedCtxOf,
  problemsFor,
  under,
} from "../declare.ts";
import { orderParams } from "./act.ts";

const route = createRoute({
  ...under("payAgain"),
  method: "post",
  path: "/v1/store/orders/{id}/payments",
  tags: ["Payments"],
  summary: "Pay again after an attempt that failed: a new attempt, goods held anew",
  request: {
    params: orderParams,
    headers: idempotencyHeader,
    body: jsonBody(NewPaymentBody, "The wallet to pay with"),
  },
  responses: {
    201: json(StartedPaymentView, "Where the browser goes next"),
    ...problemsFor(
      "order.not_found",
      "order.not_payable",
      "payment.still_checking",
      "payment.opened_elsewhere",
      "stock.insufficient",
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const payAgainRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { method } = c.req.valid("json");
    const attempt = await payAgain(ctx, { orderId: c.req.valid("param").id, method });
    return c.json({ payment: paymentView(attempt, ctx.locale), redirectUrl: attempt.redirectUrl }, 201);
  });
