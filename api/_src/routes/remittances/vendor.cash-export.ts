import { VendorCashSheet } from "@haat/contract/courier-cash";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { shopCashSheet } from "../../services/remittances/write-shop-cash.ts";
import { shopReturnsSheet } from "../../services/remittances/write-shop-returns.ts";
import { sheetReply } from "../../services/sheets/export-sheet.ts";
import { nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";
import { sheetAnswer } from "../sheet.ts";

const route = createRoute({
  ...under("exportShopCash"),
  method: "get",
  path: "/v1/vendor/courier-cash/sheet",
  tags: ["Vendor"],
  summary:
    "All of the shop's cash from the door as a sheet, or of the ways back that it bears, newest first; whoever takes it stands in the audit",
  request: { query: strictQuery(VendorCashSheet) },
  responses: {
    200: sheetAnswer("The sheet, as an attachment"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const exportShopCashRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { as: format = "csv", of } = c.req.valid("query");
    const ctx = nodeCtxOf(c);
    if (of === "returns") return sheetReply(await shopReturnsSheet(ctx), { name: "cod-returns", format });
    return sheetReply(await shopCashSheet(ctx), { name: "cod", format });
  });
