import { RefundPlanBody, RefundPlanView } from "@haat/contract/refund-case";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { previewCase } from "../../services/refunds/preview-case.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { caseProblems } from "./case-problems.ts";

const route = createRoute({
  ...under("previewRefund"),
  method: "post",
  path: "/v1/support/orders/{id}/refunds/previews",
  tags: ["Support"],
  summary: "To the poisha what giving these pieces back would move; nothing is",
  request: {
    params: z.object({ id: idField("order") }),
    body: jsonBody(RefundPlanBody, "Which pieces"),
  },
  responses: { 200: json(RefundPlanView, "What would move"), ...problemsFor(...caseProblems) },
});

export const previewRefundRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const plan = await previewCase(nodeCtxOf(c), {
      orderId: c.req.valid("param").id,
      ...c.req.valid("json"),
    });
    return c.json(plan, 200);
  });
