import { ApplicationBody, ApplicationView } from "@haat/contract/vendor-application";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { applyToSell } from "../../services/vendors/apply.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("applyToSell"),
  method: "post",
  path: "/v1/store/vendor-applications",
  tags: ["Selling"],
  summary: "Ask to sell on Haat: a name, what is sold, where, the NID and a wallet",
  request: { body: jsonBody(ApplicationBody, "The application") },
  responses: {
    201: json(ApplicationView, "It is being checked"),
    ...problemsFor(
      "auth.required",
      "auth.forbidden",
      "application.phone_needed",
      "application.open",
      "shop_name.invalid",
      "shop_name.taken",
      "name.invalid",
      "nid.invalid",
      "area.not_found",
      "payout.account_invalid",
      "payout.account_of_market",
      "payout.waiting",
    ),
  },
});

export const applyToSellRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await applyToSell(nodeCtxOf(c), c.req.valid("json")), 201));
