import { HolidayEndBody, HolidayList } from "@haat/contract/holiday";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { takeHolidayOff } from "../../services/admin/holidays.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("endHoliday"),
  method: "post",
  path: "/v1/admin/holidays/ends",
  tags: ["Admin"],
  summary: "A day of today or to come is no holiday after all; what was said of it stays kept",
  request: { body: jsonBody(HolidayEndBody, "The day") },
  responses: {
    200: json(HolidayList, "The holidays as they stand now"),
    ...problemsFor("auth.required", "auth.forbidden", "holiday.not_found", "holiday.over"),
  },
});

export const endHolidayRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await takeHolidayOff(nodeCtxOf(c), c.req.valid("json").day), 200));
