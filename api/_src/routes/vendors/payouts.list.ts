import { PayoutAccountList } from "@haat/contract/vendor-papers";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readPayouts } from "../../services/vendors/read-payouts.ts";
import { json, nodeCtxOf, noFilter, problemsFor, shopIdOf, under } from "../declare.ts";

const route = createRoute({
  ...under("listPayoutAccounts"),
  method: "get",
  path: "/v1/vendor/payout-accounts",
  tags: ["Shop"],
  summary: "Where the shop is paid, by the end of each account",
  request: { query: noFilter },
  responses: {
    200: json(PayoutAccountList, "Accounts, newest first"),
    ...problemsFor("filter.unknown", "auth.required", "auth.forbidden"),
  },
});

export const listPayoutAccountsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readPayouts(nodeCtxOf(c), shopIdOf(c)), 200));
