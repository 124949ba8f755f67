import { PayoutAccountBody } from "@haat/contract/vendor-application";
import { PayoutAccountList } from "@haat/contract/vendor-papers";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proposeAccount } from "../../services/vendors/propose-account.ts";
import {
  idempotencyHeader,
  json,
  jsonBody,
  keyProblems,
  keyedCtxOf,
  problemsFor,
  shopIdOf,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("proposePayoutAccount"),
  method: "post",
  path: "/v1/vendor/payout-accounts",
  tags: ["Shop"],
  summary: "Propose a new payout account: it waits a day and for finance, and the old one serves until then",
  request: { headers: idempotencyHeader, body: jsonBody(PayoutAccountBody, "The account") },
  responses: {
    201: json(PayoutAccountList, "Accounts, newest first"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "auth.step_up_required",
      "payout.account_invalid",
      "payout.account_of_market",
      "payout.waiting",
      ...keyProblems,
    ),
  },
});

export const proposePayoutAccountRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const body = c.req.valid("json");
    return c.json(await proposeAccount(keyedCtxOf(c), { vendorId: shopIdOf(c), body }), 201);
  });
