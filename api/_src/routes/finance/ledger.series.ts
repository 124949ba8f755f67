import { SeriesFilter, SeriesView } from "@haat/contract/ledger";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readSeries } from "../../services/finance/read-trial-balance.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("readBalanceSeries"),
  method: "get",
  path: "/v1/admin/ledger/series",
  tags: ["Finance"],
  summary: "What an account, or all of a kind, held at the end of each of the last days in Dhaka",
  request: { query: strictQuery(SeriesFilter) },
  responses: {
    200: json(SeriesView, "Oldest first; the last is today"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const readBalanceSeriesRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { account, days = 30 } = c.req.valid("query");
    return c.json(await readSeries(nodeCtxOf(c), { account, days }), 200);
  });
