import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { withdrawRole } from "../../services/proposals/withdraw.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";
import { Decided } from "./decided.ts";

const route = createRoute({
  ...under("withdrawRoleProposal"),
  method: "post",
  path: "/v1/admin/proposals/{id}/withdrawal",
  tags: ["Admin"],
  summary: "Take back what one has proposed oneself",
  request: { params: z.object({ id: idField("proposal") }) },
  responses: {
    200: json(Decided, "Withdrawn"),
    ...problemsFor(
      ...(["auth.required", "auth.forbidden", "proposal.not_found"] as const),
      ...(["proposal.wrong_state", "proposal.expired"] as const),
    ),
  },
});

export const withdrawRoleProposalRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await withdrawRole(nodeCtxOf(c), c.req.valid("param").id);
    return c.json({ ok: true as const }, 200);
  });
