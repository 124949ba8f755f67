import { StatementFilter, StatementPage } from "@haat/contract/settlement";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readStatements } from "../../services/settlement/list-statements.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listStatements"),
  method: "get",
  path: "/v1/admin/statements",
  tags: ["Finance"],
  summary: "Statements of the wallets, newest first",
  request: { query: strictQuery(StatementFilter) },
  responses: {
    200: json(StatementPage, "A page of statements"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listStatementsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readStatements(nodeCtxOf(c), c.req.valid("query")), 200));
