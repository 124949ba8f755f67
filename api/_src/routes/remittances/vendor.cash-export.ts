import { SheetFilter } from "@haat/contract/sheet";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { shopCashSheet } from "../../services/remittances/write-shop-cash.ts";
import { sheetReply } from "../../services/sheets/export-sheet.ts";
import { nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";
import { sheetAnswer } from "../sheet.ts";

const route = createRoute({
  ...under("exportShopCash"),
  method: "get",
  path: "/v1/vendor/courier-cash/sheet",
  tags: ["Vendor"],
  summary:
    "All of the shop's cash from the door as a sheet, newest first; whoever takes it stands in the audit",
  request: { query: strictQuery(SheetFilter) },
  responses: {
    200: sheetAnswer("The sheet, as an attachment"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const exportShopCashRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { as: format = "csv" } = c.req.valid("query");
    return sheetReply(await shopCashSheet(nodeCtxOf(c)), { name: "cod", format });
  });
