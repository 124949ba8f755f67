import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { withdrawCase } from "../../services/refunds/decide-case.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { Decided } from "../proposals/decided.ts";

const route = createRoute({
  ...under("withdrawRefund"),
  method: "post",
  path: "/v1/support/refund-cases/{id}/withdrawal",
  tags: ["Support"],
  summary: "Take back what one has asked finance to give back",
  request: { params: z.object({ id: idField("refundCase") }) },
  responses: {
    200: json(Decided, "Withdrawn"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "refund.case_not_found", "refund.wrong_state"] as const),
    ),
  },
});

export const withdrawRefundRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await withdrawCase(nodeCtxOf(c), c.req.valid("param").id);
    return c.json({ ok: true as const }, 200);
  });
