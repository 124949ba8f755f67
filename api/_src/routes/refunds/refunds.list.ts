import { RefundFilter, RefundTaskPage } from "@haat/contract/refund";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listRefunds } from "../../services/refunds/list-refunds.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listRefunds"),
  method: "get",
  path: "/v1/admin/refunds",
  tags: ["Finance"],
  summary: "Refunds by what has to be done with them, the one that is due first on top",
  request: { query: strictQuery(RefundFilter) },
  responses: {
    200: json(RefundTaskPage, "A page of refunds"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listRefundsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await listRefunds(nodeCtxOf(c), c.req.valid("query")), 200));
