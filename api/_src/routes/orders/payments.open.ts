import { NewPaymentBody, StartedPaymentView } from "@haat/contract/order";
import { DomainError } from "@haat/core/errors";
import { findOrder } from "@haat/db/queries/orders/order-document";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { once } from "../../services/idempotent.ts";
import { closeUnpaidAttempts } from "../../services/payments/close-unpaid.ts";
import { openAttempt } from "../../services/payments/open-attempt.ts";
import { startPayment } from "../../services/payments/start-payment.ts";
import { paymentView } from "../../services/payments/view-payment.ts";
import { idempotencyHeader, json, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { onOwnOrder, orderParams } from "./act.ts";

const route = createRoute({
  ...under({ ...onOwnOrder, idempotency: "required" }),
  method: "post",
  path: "/v1/store/orders/{id}/payments",
  operationId: "payAgain",
  tags: ["Payments"],
  summary: "Pay again after an attempt that failed: a new attempt, goods held anew",
  request: { params: orderParams, headers: idempotencyHeader, body: json(NewPaymentBody, "The wallet to pay with") },
  responses: { 201: json(StartedPaymentView, "Where the browser goes next"), ...problemsFor("order.not_found", "order.not_payable", "payment.still_checking", "stock.insufficient", "idempotency.in_progress") },
});

export const payAgainRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    const { id } = c.req.valid("param");
    const { method } = c.req.valid("json");
    if (!(await findOrder(ctx.db, ctx.viewer, id))) throw new DomainError("order.not_found");
    if (method === "cod") throw new DomainError("order.not_payable");
    await closeUnpaidAttempts(ctx, id);
    const key = { route: `pay ${id}`, key: c.req.valid("header")["idempotency-key"], body: { method } };
    const attemptId = await once(ctx, key, (tx) => openAttempt(ctx, tx, { orderId: id, method }));
    const attempt = await startPayment(ctx, attemptId);
    return c.json({ payment: paymentView(attempt, ctx.locale), redirectUrl: attempt.redirectUrl }, 201);
  });
