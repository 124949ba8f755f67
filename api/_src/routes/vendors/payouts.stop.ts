import { PayoutAccountList } from "@haat/contract/vendor-papers";
import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { stopAccount } from "../../services/vendors/stop-account.ts";
import {
  idempotencyHeader,
  json,
  keyProblems,
  keyedCtxOf,
  problemsFor,
  shopIdOf,
  under,
} from "../declare.ts";

const route = createRoute({
  ...under("stopPayoutAccount"),
  method: "post",
  path: "/v1/vendor/payout-accounts/{id}/stop",
  tags: ["Shop"],
  summary: "Stop an account that still waits",
  request: { params: z.object({ id: idField("account") }), headers: idempotencyHeader },
  responses: {
    200: json(PayoutAccountList, "Accounts, newest first"),
    ...problemsFor("auth.required", "auth.forbidden", "payout.not_found", ...keyProblems),
  },
});

export const stopPayoutAccountRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { id } = c.req.valid("param");
    return c.json(await stopAccount(keyedCtxOf(c), { vendorId: shopIdOf(c), id }), 200);
  });
