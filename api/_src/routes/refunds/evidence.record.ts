import { EvidenceBody, RefundFileView } from "@haat/contract/refund";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { recordEvidence } from "../../services/refunds/record-evidence.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("recordRefundEvidence"),
  method: "post",
  path: "/v1/admin/refunds/{id}/evidence",
  tags: ["Finance"],
  summary: "Say that a refund was sent by hand, with the wallet's number for it; another one confirms it",
  request: {
    params: z.object({ id: idField("refund") }),
    headers: idempotencyHeader,
    body: jsonBody(EvidenceBody, "What was sent"),
  },
  responses: {
    200: json(RefundFileView, "The refund, and what waits for the second person"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "refund.not_found", "refund.wrong_state"] as const),
      ...([
        "refund.amount_differs",
        "refund.wrong_wallet",
        "refund.trx_used",
        "refund.stated_otherwise",
      ] as const),
      ...(["staff.own_shop", "proposal.own_matter"] as const),
      ...keyProblems,
    ),
  },
});

export const recordRefundEvidenceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const file = await recordEvidence(keyedCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(file, 200);
  });
