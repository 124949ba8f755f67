import type { Api } from "../../app-env.ts";
import { decideRole } from "../../services/proposals/decide-role.ts";
import { unkeyedDecision } from "../decision.ts";
import { nodeCtxOf } from "../declare.ts";
import { Decided } from "./decided.ts";

const route = unkeyedDecision({
  name: "decideRoleProposal",
  path: "/v1/admin/proposals/{id}/decisions",
  tag: "Admin",
  summary: "Agree to what another admin has proposed, or refuse it; whom it is about is signed out and told",
  of: "proposal",
  ...{ view: Decided, afterwards: "Decided, and carried out" },
  problems: [
    ...(["proposal.not_found", "proposal.wrong_state", "proposal.expired", "proposal.own_hand"] as const),
    ...(["proposal.own_matter", "person.wrong_state", "role.wrong_state", "role.conflict"] as const),
    ...(["role.last_admin"] as const),
  ],
});

export const decideRoleProposalRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await decideRole(nodeCtxOf(c), { ...c.req.valid("param"), ...c.req.valid("json") });
    return c.json({ ok: true as const }, 200);
  });
