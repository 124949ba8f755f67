import { SettledDayFilter, SettledDayList } from "@haat/contract/settled-day";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readSettledDays } from "../../services/settlement/settled-days.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listSettledDays"),
  method: "get",
  path: "/v1/admin/settled-days",
  tags: ["Finance"],
  summary:
    "Two weeks of each wallet: captured, refunded, fees, stated, credited, in suspense, and what a day waits for",
  request: { query: strictQuery(SettledDayFilter) },
  responses: {
    200: json(SettledDayList, "Days with something in them, the last first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listSettledDaysRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readSettledDays(nodeCtxOf(c), c.req.valid("query")), 200));
