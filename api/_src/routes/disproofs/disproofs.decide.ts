import { ProposalDecisionBody } from "@haat/contract/proposal";
import { RefundFileView } from "@haat/contract/refund";
import type { Api } from "../../app-env.ts";
import { decideDisproof } from "../../services/disproofs/decide-disproof.ts";
import { readRefund } from "../../services/refunds/read-refund.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";

const route = decision({
  name: "decideDisproof",
  path: "/v1/admin/disproofs/{id}/decisions",
  tag: "Finance",
  summary:
    "Agree that a payment never came, which books it back and ends its refund, or refuse; never by who proposed it, who may take it back",
  ...{ of: "disproof", body: ProposalDecisionBody },
  ...{ view: RefundFileView, afterwards: "The refund afterwards" },
  problems: [
    ...(["disproof.not_found", "disproof.wrong_state", "disproof.money_back", "disproof.stated"] as const),
    ...(["proposal.own_hand", "proposal.own_matter", "staff.own_shop", "money.stopped"] as const),
  ],
});

export const decideDisproofRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = keyedCtxOf(c);
    const refundId = await decideDisproof(ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(await readRefund(ctx, refundId), 200);
  });
