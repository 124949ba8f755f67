import { MoneyProposalPage, ProposalFilter } from "@haat/contract/proposal";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readMoneyProposals } from "../../services/proposals/list-proposals.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listMoneyProposals"),
  method: "get",
  path: "/v1/support/proposals",
  tags: ["Support"],
  summary:
    "Orders whose cancelling, and payments whose end, wait for finance, or how it was decided; newest first",
  request: { query: strictQuery(ProposalFilter) },
  responses: {
    200: json(MoneyProposalPage, "A page of proposals"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listMoneyProposalsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readMoneyProposals(nodeCtxOf(c), c.req.valid("query")), 200));
