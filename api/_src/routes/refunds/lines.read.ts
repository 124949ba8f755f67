import { RefundableView } from "@haat/contract/refund-case";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readRefundable } from "../../services/refunds/read-refundable.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readRefundable"),
  method: "get",
  path: "/v1/support/orders/{id}/refunds",
  tags: ["Support"],
  summary: "What of an order can still be given back, and what was",
  request: { params: z.object({ id: idField("order") }) },
  responses: {
    200: json(RefundableView, "Line by line"),
    ...problemsFor("auth.required", "auth.forbidden", "order.not_found"),
  },
});

export const readRefundableRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readRefundable(nodeCtxOf(c), c.req.valid("param").id), 200));
