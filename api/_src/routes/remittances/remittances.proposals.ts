import {
  RemittanceDecisionBody,
  RemittanceProposalFilter,
  RemittanceProposalPage,
} from "@haat/contract/remittance-proposal";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideRemittance } from "../../services/remittances/decide-proposal.ts";
import { readRemittanceProposals } from "../../services/remittances/list-proposals.ts";
import { json, keyedCtxOf, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";
import { decision } from "../decision.ts";
import { Decided } from "../proposals/decided.ts";

const list = createRoute({
  ...under("listRemittanceProposals"),
  method: "get",
  path: "/v1/support/remittance-proposals",
  tags: ["Support"],
  summary: "What of couriers' money waits for a second person, or how it was decided; newest first",
  request: { query: strictQuery(RemittanceProposalFilter) },
  responses: {
    200: json(RemittanceProposalPage, "A page of proposals"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listRemittanceProposalsRoute = (api: Api) =>
  api.openapi(list, async (c) =>
    c.json(await readRemittanceProposals(nodeCtxOf(c), c.req.valid("query")), 200),
  );

const route = decision({
  name: "decideRemittanceProposal",
  path: "/v1/support/remittance-proposals/{id}/decisions",
  tag: "Finance",
  summary:
    "Agree to what another proposed about couriers' money, which carries it out, or refuse it; its maker takes it back",
  ...{ of: "proposal", body: RemittanceDecisionBody },
  ...{ view: Decided, afterwards: "Decided, and carried out" },
  problems: [
    ...(["proposal.not_found", "proposal.wrong_state", "proposal.expired", "proposal.own_hand"] as const),
    ...(["remittance.wrong_state", "remittance.row_wrong_state", "remittance.row_not_found"] as const),
    ...(["remittance.row_received"] as const),
    ...([
      "remittance.credit_taken",
      "remittance.credit_early",
      ...(["credit.unkeyed", "credit.keyed_otherwise", "credit.third_hand", "money.malformed"] as const),
      ...(["remittance.recall_late", "remittance.changed"] as const),
      ...(["courier_credit.not_found", "courier_credit.undone", "courier_credit.used"] as const),
      "staff.own_shop",
      "courier_rule.unproven",
    ] as const),
  ],
});

export const decideRemittanceProposalRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await decideRemittance(keyedCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json({ ok: true as const }, 200);
  });
