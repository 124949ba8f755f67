import { DifferenceFilter, DifferencePage } from "@haat/contract/difference";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readDifferences } from "../../services/settlement/list-differences.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listDifferences"),
  method: "get",
  path: "/v1/admin/differences",
  tags: ["Finance"],
  summary: "Where statements and our books differ, the oldest first",
  request: { query: strictQuery(DifferenceFilter) },
  responses: {
    200: json(DifferencePage, "A page of differences"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listDifferencesRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readDifferences(nodeCtxOf(c), c.req.valid("query")), 200));
