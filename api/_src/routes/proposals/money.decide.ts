import { ProposalDecisionBody } from "@haat/contract/proposal";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideMoney } from "../../services/proposals/decide-money.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyedCtxOf,
  keyProblems,
  problemsFor,
  under,
} from "../declare.ts";
import { Decided } from "./decided.ts";

const route = createRoute({
  ...under("decideMoneyProposal"),
  method: "post",
  path: "/v1/support/proposals/{id}/decisions",
  tags: ["Support"],
  summary: "Agree to cancel an order that owes much back, or refuse it; never by who proposed it",
  request: {
    params: z.object({ id: idField("proposal") }),
    headers: idempotencyHeader,
    body: jsonBody(ProposalDecisionBody, "The decision"),
  },
  responses: {
    200: json(Decided, "Decided, and carried out"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "proposal.not_found"] as const),
      ...(["proposal.wrong_state", "proposal.expired", "proposal.own_hand"] as const),
      ...(["order.not_cancellable", "staff.own_shop", "payment.still_checking"] as const),
      ...keyProblems,
    ),
  },
});

export const decideMoneyProposalRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await decideMoney(keyedCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json({ ok: true as const }, 200);
  });
