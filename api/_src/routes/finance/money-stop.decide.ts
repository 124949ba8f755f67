import { MoneyStopView } from "@haat/contract/money-stop";
import { ProposalDecisionBody } from "@haat/contract/proposal";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readMoneyStop } from "../../services/finance/read-money-stop.ts";
import { decideReopening } from "../../services/finance/reopen-money.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("decideReopening"),
  method: "post",
  path: "/v1/admin/money-stop/proposals/{id}/decisions",
  tags: ["Finance"],
  summary: "Agree to what another admin has proposed, and money is written again; or refuse it",
  request: {
    params: z.object({ id: idField("proposal") }),
    body: jsonBody(ProposalDecisionBody, "The decision"),
  },
  responses: {
    200: json(MoneyStopView, "How it stands now"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "proposal.not_found"] as const),
      ...(["proposal.wrong_state", "proposal.expired", "proposal.own_hand", "money.not_stopped"] as const),
    ),
  },
});

export const decideReopeningRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = nodeCtxOf(c);
    await decideReopening(ctx, { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json(await readMoneyStop(ctx), 200);
  });
