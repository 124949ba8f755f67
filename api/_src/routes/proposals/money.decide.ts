import { ProposalDecisionBody } from "@haat/contract/proposal";
import type { Api } from "../../app-env.ts";
import { decideMoney } from "../../services/proposals/decide-money.ts";
import { decision } from "../decision.ts";
import { keyedCtxOf } from "../declare.ts";
import { Decided } from "./decided.ts";

const route = decision({
  name: "decideMoneyProposal",
  path: "/v1/support/proposals/{id}/decisions",
  tag: "Support",
  summary:
    "Agree to cancel an order that owes much back, to end a payment as not paid or as given back by its wallet, to owe a refund anew that came back to our bank, to receive cash of a shop, or to say that it had not come, or refuse it; never by who proposed it",
  ...{ of: "proposal", body: ProposalDecisionBody },
  ...{ view: Decided, afterwards: "Decided, and carried out" },
  problems: [
    ...(["proposal.not_found", "proposal.wrong_state", "proposal.expired", "proposal.own_hand"] as const),
    ...(["order.not_cancellable", "staff.own_shop", "payment.still_checking"] as const),
    ...(["proposal.own_matter", "payment.not_found", "payment.wrong_state"] as const),
    ...(["payment.trx_used", "refund.trx_used", "refund.not_found", "refund.wrong_state"] as const),
    ...(["delivery.ended", "delivery.not_whole", "delivery.named", "delivery.given_back"] as const),
    ...(["delivery.handed_in", "door.sum_differs", "refund.line_given_back"] as const),
    ...(["refund.above_captured", "payment.in_dispute", "exchange.not_possible"] as const),
    ...(["money.stopped", "parcel.not_from_here", "hand_in.not_found"] as const),
    ...(["order.wrong_state", "cash.above_held", "credit.taken"] as const),
  ],
});

export const decideMoneyProposalRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await decideMoney(keyedCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json({ ok: true as const }, 200);
  });
