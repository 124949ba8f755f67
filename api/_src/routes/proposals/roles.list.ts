import { ProposalFilter, RoleProposalPage } from "@haat/contract/proposal";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readRoleProposals } from "../../services/proposals/list-proposals.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listRoleProposals"),
  method: "get",
  path: "/v1/admin/proposals",
  tags: ["Admin"],
  summary: "Roles and resets that wait for a second admin, or how they were decided; newest first",
  request: { query: strictQuery(ProposalFilter) },
  responses: {
    200: json(RoleProposalPage, "A page of proposals"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listRoleProposalsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readRoleProposals(nodeCtxOf(c), c.req.valid("query")), 200));
