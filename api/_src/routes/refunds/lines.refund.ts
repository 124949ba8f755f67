import { RefundableView, RefundLinesBody } from "@haat/contract/refund-case";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { makeCase } from "../../services/refunds/make-case.ts";
import { readRefundable } from "../../services/refunds/read-refundable.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";
import { caseProblems } from "./case-problems.ts";

const route = createRoute({
  ...under("refundLines"),
  method: "post",
  path: "/v1/support/orders/{id}/refunds",
  tags: ["Support"],
  summary: "Give pieces of an order back; what is above the limit waits for finance",
  request: {
    params: z.object({ id: idField("order") }),
    headers: idempotencyHeader,
    body: jsonBody(RefundLinesBody, "Which pieces, and why"),
  },
  responses: {
    201: json(RefundableView, "What is left, and the new case on top"),
    ...problemsFor(...caseProblems, ...keyProblems),
  },
});

export const refundLinesRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const orderId = c.req.valid("param").id;
    await makeCase(ctx, { orderId, ...c.req.valid("json") });
    return c.json(await readRefundable(ctx, orderId), 201);
  });
