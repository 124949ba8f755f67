import { EvidenceBody, RefundFileView } from "@haat/contract/refund";
import type { Api } from "../../app-env.ts";
import { recordEvidence } from "../../services/refunds/record-evidence.ts";
import { keyedAct } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = keyedAct({
  name: "recordRefundEvidence",
  path: "/v1/admin/refunds/{id}/evidence",
  tag: "Finance",
  summary: "Say that a refund was sent by hand, with the wallet's number for it; another one confirms it",
  ...{ of: "refund", body: EvidenceBody },
  ...{ view: RefundFileView, afterwards: "The refund, and what waits for the second person" },
  problems: [
    ...(["refund.not_found", "refund.wrong_state", "refund.amount_differs", "refund.wrong_wallet"] as const),
    ...(["refund.trx_used", "refund.number_repeats", "refund.stated_otherwise"] as const),
    ...(["staff.own_shop", "proposal.own_matter"] as const),
  ],
});

export const recordRefundEvidenceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const file = await recordEvidence(keyedCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(file, 200);
  });
