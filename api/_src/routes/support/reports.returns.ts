import { ReturnsFilter, ReturnsView } from "@haat/contract/returns-report";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readReturns } from "../../services/reports/read-returns.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("readReturns"),
  method: "get",
  path: "/v1/support/reports/returns",
  tags: ["Support"],
  summary: "How many parcels came back, by shop, area and courier",
  request: { query: strictQuery(ReturnsFilter) },
  responses: { 200: json(ReturnsView, "The report"), ...problemsFor("auth.required", "auth.forbidden") },
});

export const readReturnsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { days = 30 } = c.req.valid("query");
    return c.json(await readReturns(nodeCtxOf(c), { days, vendorId: null }), 200);
  });
