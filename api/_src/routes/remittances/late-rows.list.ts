import { LateRowFilter, LateRowPage } from "@haat/contract/late-row";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readLateRows } from "../../services/remittances/read-late-rows.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listLateRows"),
  ...{ method: "get", path: "/v1/support/late-rows", tags: ["Support"] },
  summary: "Rows of couriers' statements that wait for too long, whatever they would pay; the oldest first",
  request: { query: strictQuery(LateRowFilter) },
  responses: {
    200: json(LateRowPage, "A page of them"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listLateRowsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readLateRows(nodeCtxOf(c), c.req.valid("query").cursor), 200));
