import { AdminPersonView } from "@haat/contract/admin-person";
import { RoleProposalBody } from "@haat/contract/proposal";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { propose } from "../../services/proposals/propose.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("proposeRole"),
  method: "post",
  path: "/v1/admin/proposals",
  tags: ["Admin"],
  summary: "Propose to give a role, to take one, or to reset a lost second factor; another admin must agree",
  request: { body: jsonBody(RoleProposalBody, "What and why") },
  responses: {
    201: json(AdminPersonView, "The person, and what waits for him"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "auth.step_up_required", "person.not_found"] as const),
      ...(["person.wrong_state", "proposal.exists", "proposal.own_matter"] as const),
      ...(["role.wrong_state", "role.conflict", "role.last_admin"] as const),
    ),
  },
});

export const proposeRoleRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await propose(nodeCtxOf(c), c.req.valid("json")), 201));
