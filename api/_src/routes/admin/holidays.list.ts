import { HolidayList } from "@haat/contract/holiday";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readHolidays } from "../../services/admin/holidays.ts";
import { json, nodeCtxOf, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listHolidays"),
  method: "get",
  path: "/v1/admin/holidays",
  tags: ["Admin"],
  summary: "The days on which nothing grows older besides Fridays and Saturdays",
  request: { query: noFilter },
  responses: {
    200: json(HolidayList, "Holidays, and the year that lacks them"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listHolidaysRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readHolidays(nodeCtxOf(c)), 200));
