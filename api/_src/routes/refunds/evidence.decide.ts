import { ProposalDecisionBody } from "@haat/contract/proposal";
import { RefundFileView } from "@haat/contract/refund";
import type { Api } from "../../app-env.ts";
import { decideEvidence } from "../../services/refunds/decide-evidence.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = decision({
  name: "decideRefundEvidence",
  path: "/v1/admin/refunds/{id}/evidence/decisions",
  tag: "Finance",
  summary: "Confirm what a colleague has sent by hand, so that the refund ends and is booked, or refuse it",
  ...{ of: "refund", body: ProposalDecisionBody },
  ...{ view: RefundFileView, afterwards: "The refund afterwards" },
  problems: [
    ...(["refund.not_found", "refund.wrong_state", "refund.trx_used"] as const),
    ...(["proposal.own_hand", "proposal.own_matter", "staff.own_shop"] as const),
  ],
});

export const decideRefundEvidenceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const file = await decideEvidence(keyedCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(file, 200);
  });
