import { ProposalDecisionBody } from "@haat/contract/proposal";
import type { Api } from "../../app-env.ts";
import { decideCase } from "../../services/refunds/decide-case.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";
import { Decided } from "../proposals/decided.ts";

const route = decision({
  name: "decideRefund",
  path: "/v1/admin/refund-cases/{id}/decisions",
  tag: "Finance",
  summary: "Agree to give back what is above support's limit, or refuse it; never by who asked for it",
  ...{ of: "refundCase", body: ProposalDecisionBody },
  ...{ view: Decided, afterwards: "Decided, and carried out" },
  problems: [
    ...(["refund.case_not_found", "refund.wrong_state", "refund.on_its_way"] as const),
    ...(["payment.still_checking", "refund.order_unpaid", "sub_order.wrong_state"] as const),
    ...([
      "refund.line_given_back",
      "refund.exchange_owed",
      "proposal.own_hand",
      "proposal.own_matter",
      "staff.own_shop",
    ] as const),
  ],
});

export const decideRefundRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await decideCase(keyedCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json({ ok: true as const }, 200);
  });
