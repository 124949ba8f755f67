import { AgeingFilter, AgeingView } from "@haat/contract/ledger";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readAgeing } from "../../services/finance/read-ageing.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("readAgeing"),
  method: "get",
  path: "/v1/admin/ledger/ageing",
  tags: ["Finance"],
  summary:
    "What lies in suspense, with no order, on its way back or unsettled with a wallet, by name and by age",
  request: { query: strictQuery(AgeingFilter) },
  responses: {
    200: json(AgeingView, "The oldest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const readAgeingRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { account = "X:SUSPENSE", currency = "BDT", bucket = null, cursor = null } = c.req.valid("query");
    return c.json(await readAgeing(nodeCtxOf(c), { account, currency, bucket, cursor }), 200);
  });
