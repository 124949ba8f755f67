import { TrialFilter, TrialView } from "@haat/contract/ledger";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readTrialBalance } from "../../services/finance/read-trial-balance.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("readTrialBalance"),
  method: "get",
  path: "/v1/admin/ledger/accounts",
  tags: ["Finance"],
  summary: "The trial balance by kind or by account, now or at the end of a day in Dhaka",
  request: { query: strictQuery(TrialFilter) },
  responses: {
    200: json(TrialView, "Accounts in the order of their names, and the sum of all"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const readTrialBalanceRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { by = "kind", of = null, day = null, cursor = null } = c.req.valid("query");
    return c.json(await readTrialBalance(nodeCtxOf(c), { by, of, day, cursor }), 200);
  });
