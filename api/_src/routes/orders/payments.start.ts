import { StartedPaymentView } from "@haat/contract/payment";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { startPayment } from "../../services/payments/start-payment.ts";
import { paymentView } from "../../services/payments/view-payment.ts";
import { idempotencyHeader, keyProblems, json, keyedCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("startPayment"),
  method: "post",
  path: "/v1/store/payments/{id}/start",
  tags: ["Payments"],
  summary: "Ask the wallet to open the charge of a stored attempt",
  description:
    "Repeating it gives the page that was opened first, whatever the key: the attempt's own id outlives it.",
  request: { params: z.object({ id: idField("attempt") }), headers: idempotencyHeader },
  responses: {
    200: json(
      StartedPaymentView,
      "Where the browser goes next; no address when the wallet refused or is silent",
    ),
    ...problemsFor(
      "payment.not_found",
      "payment.wrong_state",
      "order.not_payable",
      "payment.opened_elsewhere",
      "stock.insufficient",
      ...keyProblems,
      "rate.limited",
    ),
  },
});

export const startPaymentRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const attempt = await startPayment(ctx, c.req.valid("param").id);
    return c.json(
      {
        payment: paymentView(attempt, ctx.locale),
        redirectUrl: attempt.state === "initiated" ? attempt.redirectUrl : null,
      },
      200,
    );
  });
