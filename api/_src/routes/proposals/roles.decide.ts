import { ProposalDecisionBody } from "@haat/contract/proposal";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { decideRole } from "../../services/proposals/decide-role.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { Decided } from "./decided.ts";

const route = createRoute({
  ...under("decideRoleProposal"),
  method: "post",
  path: "/v1/admin/proposals/{id}/decisions",
  tags: ["Admin"],
  summary: "Agree to what another admin has proposed, or refuse it; whom it is about is signed out and told",
  request: {
    params: z.object({ id: idField("proposal") }),
    body: jsonBody(ProposalDecisionBody, "The decision"),
  },
  responses: {
    200: json(Decided, "Decided, and carried out"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "proposal.not_found"] as const),
      ...(["proposal.wrong_state", "proposal.expired", "proposal.own_hand", "proposal.own_matter"] as const),
      ...(["person.wrong_state", "role.wrong_state", "role.conflict", "role.last_admin"] as const),
    ),
  },
});

export const decideRoleProposalRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await decideRole(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json({ ok: true as const }, 200);
  });
