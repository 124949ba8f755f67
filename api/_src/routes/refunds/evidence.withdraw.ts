import { RefundFileView } from "@haat/contract/refund";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { withdrawEvidence } from "../../services/refunds/withdraw-evidence.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("withdrawRefundEvidence"),
  method: "post",
  path: "/v1/admin/refunds/{id}/evidence/withdrawal",
  tags: ["Finance"],
  summary: "Take back what one has written oneself of a refund sent by hand",
  request: { params: z.object({ id: idField("refund") }) },
  responses: {
    200: json(RefundFileView, "The refund afterwards"),
    ...problemsFor("auth.required", "auth.forbidden", "refund.not_found", "refund.wrong_state"),
  },
});

export const withdrawRefundEvidenceRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await withdrawEvidence(nodeCtxOf(c), c.req.valid("param").id), 200));
