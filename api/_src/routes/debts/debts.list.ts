import { DebtFilter, DebtPage } from "@haat/contract/debt";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readDebts } from "../../services/debts/read-debt.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listDebts"),
  method: "get",
  path: "/v1/admin/debts",
  tags: ["Finance"],
  summary: "Shops that owe the market, with what is proposed of it, or what was decided",
  request: { query: strictQuery(DebtFilter) },
  responses: {
    200: json(DebtPage, "A page of debts"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listDebtsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readDebts(nodeCtxOf(c), c.req.valid("query")), 200));
