import { RefundFileView } from "@haat/contract/refund";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { takeRefund } from "../../services/refunds/take-refund.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("takeRefund"),
  method: "post",
  path: "/v1/admin/refunds/{id}/taking",
  tags: ["Finance"],
  summary: "Take a refund from a wallet that does not say what became of it, to end it by hand",
  request: { params: z.object({ id: idField("refund") }) },
  responses: {
    200: json(RefundFileView, "The refund, which now waits for evidence"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "refund.not_found", "refund.wrong_state"] as const),
      ...(["staff.own_shop", "proposal.own_matter"] as const),
    ),
  },
});

export const takeRefundRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await takeRefund(nodeCtxOf(c), c.req.valid("param").id), 200));
