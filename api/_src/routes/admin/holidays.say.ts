import { HolidayBody, HolidayList } from "@haat/contract/holiday";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { sayHoliday } from "../../services/admin/holidays.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("sayHoliday"),
  method: "post",
  path: "/v1/admin/holidays",
  tags: ["Admin"],
  summary: "A holiday of today or to come; it takes the place of what was said of that day before",
  request: { body: jsonBody(HolidayBody, "The day, its name in both languages, and what says so") },
  responses: {
    200: json(HolidayList, "The holidays as they stand now"),
    ...problemsFor("auth.required", "auth.forbidden", "holiday.over"),
  },
});

export const sayHolidayRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await sayHoliday(nodeCtxOf(c), c.req.valid("json")), 200));
