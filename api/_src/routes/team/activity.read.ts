import { ActivityFilter, ActivityView } from "@haat/contract/team";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readActivity } from "../../services/team/read-activity.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("readActivity"),
  method: "get",
  path: "/v1/vendor/activity",
  tags: ["Team"],
  summary: "Who did what in the shop, newest first",
  request: { query: strictQuery(ActivityFilter) },
  responses: {
    200: json(ActivityView, "A page of it, newest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const readActivityRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readActivity(nodeCtxOf(c), c.req.valid("query")), 200));
