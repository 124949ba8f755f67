import { ProposalDecisionBody } from "@haat/contract/proposal";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideCase } from "../../services/refunds/decide-case.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";
import { Decided } from "../proposals/decided.ts";

const route = createRoute({
  ...under("decideRefund"),
  method: "post",
  path: "/v1/admin/refund-cases/{id}/decisions",
  tags: ["Finance"],
  summary: "Agree to give back what is above support's limit, or refuse it; never by who asked for it",
  request: {
    params: z.object({ id: idField("refundCase") }),
    headers: idempotencyHeader,
    body: jsonBody(ProposalDecisionBody, "The decision"),
  },
  responses: {
    200: json(Decided, "Decided, and carried out"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "refund.case_not_found"] as const),
      ...(["refund.wrong_state", "refund.on_its_way", "refund.line_given_back"] as const),
      ...(["proposal.own_hand", "proposal.own_matter", "staff.own_shop"] as const),
      ...keyProblems,
    ),
  },
});

export const decideRefundRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await decideCase(keyedCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json({ ok: true as const }, 200);
  });
