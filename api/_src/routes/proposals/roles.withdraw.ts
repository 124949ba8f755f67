import type { Api } from "../../app-env.ts";
import { withdrawRole } from "../../services/proposals/withdraw.ts";
import { withdrawal } from "../decision.ts";
import { nodeCtxOf } from "../declare.ts";
import { Decided } from "./decided.ts";

const route = withdrawal({
  name: "withdrawRoleProposal",
  path: "/v1/admin/proposals/{id}/withdrawal",
  tag: "Admin",
  summary: "Take back what one has proposed oneself",
  of: "proposal",
  ...{ view: Decided, afterwards: "Withdrawn" },
  problems: ["proposal.not_found", "proposal.wrong_state", "proposal.expired"],
});

export const withdrawRoleProposalRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await withdrawRole(nodeCtxOf(c), c.req.valid("param").id);
    return c.json({ ok: true as const }, 200);
  });
