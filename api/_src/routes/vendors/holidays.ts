import { ShopHolidayBody, ShopHolidayEndBody, ShopHolidayList } from "@haat/contract/shop-holiday";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import {
  readShopHolidays,
  sayShopHoliday,
  takeShopHolidayBack,
} from "../../services/vendors/shop-holidays.ts";
import { json, jsonBody, nodeCtxOf, noFilter, problemsFor, shopIdOf, under } from "../declare.ts";

const now = json(ShopHolidayList, "The shop's holidays as they stand now");

const list = createRoute({
  ...under("listShopHolidays"),
  method: "get",
  path: "/v1/vendor/holidays",
  tags: ["Shop"],
  summary: "The shop's holidays that run or come, and how many orders are to be handed over whatever comes",
  request: { query: noFilter },
  responses: { 200: now, ...problemsFor("auth.required", "auth.forbidden", "filter.unknown") },
});

const say = createRoute({
  ...under("sayShopHoliday"),
  method: "post",
  path: "/v1/vendor/holidays",
  tags: ["Shop"],
  summary: "Take no order from one day to another; it ends by itself, and orders of before keep their clocks",
  request: { body: jsonBody(ShopHolidayBody, "The days, and what buyers are told") },
  responses: {
    200: now,
    ...problemsFor("auth.required", "auth.forbidden", "holiday.over", "holiday.taken"),
  },
});

const end = createRoute({
  ...under("endShopHoliday"),
  method: "post",
  path: "/v1/vendor/holidays/ends",
  tags: ["Shop"],
  summary: "Take a coming holiday back, or end one that runs: the shop takes orders again at once",
  request: { body: jsonBody(ShopHolidayEndBody, "The holiday's first day") },
  responses: { 200: now, ...problemsFor("auth.required", "auth.forbidden", "holiday.not_found") },
});

export function mountShopHolidays(api: Api): void {
  api.openapi(list, async (c) => c.json(await readShopHolidays(nodeCtxOf(c), shopIdOf(c)), 200));
  api.openapi(say, async (c) =>
    c.json(await sayShopHoliday(nodeCtxOf(c), { vendorId: shopIdOf(c), body: c.req.valid("json") }), 200),
  );
  api.openapi(end, async (c) => {
    const { from } = c.req.valid("json");
    return c.json(await takeShopHolidayBack(nodeCtxOf(c), { vendorId: shopIdOf(c), from }), 200);
  });
}
