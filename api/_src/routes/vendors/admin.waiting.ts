import { WaitingAccountList } from "@haat/contract/admin-vendors";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readWaitingAccounts } from "../../services/vendors/read-waiting-accounts.ts";
import { json, nodeCtxOf, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listWaitingAccounts"),
  method: "get",
  path: "/v1/admin/payout-accounts",
  tags: ["Admin"],
  summary: "Payout accounts that wait for finance, the oldest first",
  request: { query: noFilter },
  responses: {
    200: json(WaitingAccountList, "Accounts that wait"),
    ...problemsFor("filter.unknown", "auth.required", "auth.forbidden"),
  },
});

export const listWaitingAccountsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readWaitingAccounts(nodeCtxOf(c)), 200));
