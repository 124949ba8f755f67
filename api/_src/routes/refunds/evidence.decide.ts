import { ProposalDecisionBody } from "@haat/contract/proposal";
import { RefundFileView } from "@haat/contract/refund";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideEvidence } from "../../services/refunds/decide-evidence.ts";
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
  ...under("decideRefundEvidence"),
  method: "post",
  path: "/v1/admin/refunds/{id}/evidence/decisions",
  tags: ["Finance"],
  summary: "Confirm what a colleague has sent by hand, so that the refund ends and is booked, or refuse it",
  request: {
    params: z.object({ id: idField("refund") }),
    headers: idempotencyHeader,
    body: jsonBody(ProposalDecisionBody, "The decision"),
  },
  responses: {
    200: json(RefundFileView, "The refund afterwards"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "refund.not_found"] as const),
      ...(["refund.wrong_state", "proposal.own_hand", "proposal.own_matter", "staff.own_shop"] as const),
      ...keyProblems,
    ),
  },
});

export const decideRefundEvidenceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const file = await decideEvidence(keyedCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(file, 200);
  });
