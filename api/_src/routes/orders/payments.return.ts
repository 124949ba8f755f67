import { ReturnBody, ReturnedPaymentView } from "@haat/contract/payment";
import { wallets } from "@haat/core/payment-methods";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { returnPayment } from "../../services/payments/return-payment.ts";
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

const route = createRoute({
  ...under("returnPayment"),
  method: "post",
  path: "/v1/store/payments/{method}/return",
  tags: ["Payments"],
  summary: "The wallet sent the buyer back; find out what really happened",
  description:
    "The status is a hint that decides nothing: only the wallet's own answer pays an order. Safe to repeat under any key: the wallet's payment id outlives it.",
  request: {
    params: z.object({ method: z.enum(wallets) }),
    headers: idempotencyHeader,
    body: jsonBody(ReturnBody, "What the wallet put into the address"),
  },
  responses: {
    200: json(ReturnedPaymentView, "The attempt as it is now"),
    ...problemsFor("payment.not_found", ...keyProblems, "rate.limited"),
  },
});

export const returnPaymentRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const { method } = c.req.valid("param");
    const attempt = await returnPayment(ctx, { method, ...c.req.valid("json") });
    return c.json(
      { orderId: attempt.orderId, payment: paymentView(attempt, ctx.locale), orderState: attempt.orderState },
      200,
    );
  });
