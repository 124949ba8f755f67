import { EvidenceFileBody, RefundFileView } from "@haat/contract/refund";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { attachEvidenceFile } from "../../services/refunds/attach-file.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("attachEvidenceFile"),
  method: "put",
  path: "/v1/admin/refunds/{id}/evidence/file",
  tags: ["Finance"],
  summary:
    "Show the portal's page of what one has sent oneself: a picture or a PDF, once, before it is decided",
  request: {
    params: z.object({ id: idField("refund") }),
    body: jsonBody(EvidenceFileBody, "Its bytes"),
  },
  responses: {
    200: json(RefundFileView, "The refund afterwards"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "refund.not_found", "refund.wrong_state"] as const),
      ...(["refund.file_invalid", "request.too_large", "staff.own_shop", "proposal.own_matter"] as const),
    ),
  },
});

export const attachEvidenceFileRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const file = { ...c.req.valid("param"), ...c.req.valid("json") };
    return c.json(await attachEvidenceFile(nodeCtxOf(c), file), 200);
  });
