import { CourierPaymentFilter, CourierPayments, FetchPaymentBody } from "@haat/contract/courier-payment";
import { RemittanceView } from "@haat/contract/remittance";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listCourierPayments } from "../../services/remittances/courier-payments.ts";
import { fetchPayment } from "../../services/remittances/fetch-payment.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const silent = ["courier.by_hand", "courier.silent"] as const;

const list = createRoute({
  ...under("listCourierPayments"),
  method: "get",
  path: "/v1/support/courier-payments",
  tags: ["Support"],
  summary: "What a courier's own system says that it has paid, and which of it we have as a statement",
  request: { query: strictQuery(CourierPaymentFilter) },
  responses: {
    200: json(CourierPayments, "A page of them, as the courier orders them"),
    ...problemsFor(...(["auth.required", "auth.forbidden", "filter.unknown"] as const), ...silent),
  },
});

export const listCourierPaymentsRoute = (api: Api) =>
  api.openapi(list, async (c) => c.json(await listCourierPayments(nodeCtxOf(c), c.req.valid("query")), 200));

const fetched = createRoute({
  ...under("fetchCourierPayment"),
  method: "post",
  path: "/v1/support/courier-payments",
  tags: ["Support"],
  summary:
    "Take a payment from the courier's own system as a statement. The same payment again is refused, as its file would be",
  request: { body: jsonBody(FetchPaymentBody, "Whose, and what he calls it") },
  responses: {
    201: json(RemittanceView, "Kept; a worker reads it"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "courier_payment.not_found", "courier_payment.open"] as const),
      ...(["remittance.known", "remittance.reference_taken"] as const),
      ...silent,
    ),
  },
});

export const fetchCourierPaymentRoute = (api: Api) =>
  api.openapi(fetched, async (c) => c.json(await fetchPayment(nodeCtxOf(c), c.req.valid("json")), 201));
