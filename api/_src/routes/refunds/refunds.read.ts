import { RefundFileView } from "@haat/contract/refund";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readRefund } from "../../services/refunds/read-refund.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readRefund"),
  method: "get",
  path: "/v1/admin/refunds/{id}",
  tags: ["Finance"],
  summary: "A refund with all that is needed to send it by hand, and what was said of it",
  request: { params: z.object({ id: idField("refund") }) },
  responses: {
    200: json(RefundFileView, "The refund"),
    ...problemsFor("auth.required", "auth.forbidden", "refund.not_found"),
  },
});

export const readRefundRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readRefund(nodeCtxOf(c), c.req.valid("param").id), 200));
