import { RemittanceFilter, RemittancePage } from "@haat/contract/remittance";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readRemittances } from "../../services/remittances/read-remittance.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listRemittances"),
  method: "get",
  path: "/v1/support/remittances",
  tags: ["Support"],
  summary: "Statements of the couriers, newest first",
  request: { query: strictQuery(RemittanceFilter) },
  responses: {
    200: json(RemittancePage, "A page of statements"),
    ...problemsFor(...(["auth.required", "auth.forbidden", "filter.unknown"] as const)),
  },
});

export const listRemittancesRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readRemittances(nodeCtxOf(c), c.req.valid("query")), 200));
