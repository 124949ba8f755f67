import { ReturnsFilter, ReturnsView } from "@haat/contract/returns-report";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readReturns } from "../../services/reports/read-returns.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under, vendorViewerOf } from "../declare.ts";

const route = createRoute({
  ...under("readShopReturns"),
  method: "get",
  path: "/v1/vendor/reports/returns",
  tags: ["Vendor"],
  summary: "How many of the shop's parcels came back, by area and courier",
  request: { query: strictQuery(ReturnsFilter) },
  responses: { 200: json(ReturnsView, "The report"), ...problemsFor("auth.required", "auth.forbidden") },
});

export const readShopReturnsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { vendorId } = vendorViewerOf(c);
    const { days = 30 } = c.req.valid("query");
    return c.json(await readReturns(nodeCtxOf(c), { days, vendorId }), 200);
  });
