import { ReturnsSheetFilter } from "@haat/contract/returns-report";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { returnsSheet } from "../../services/reports/write-returns.ts";
import { sheetReply } from "../../services/sheets/export-sheet.ts";
import { nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";
import { sheetAnswer } from "../sheet.ts";

const route = createRoute({
  ...under("exportReturns"),
  method: "get",
  path: "/v1/support/reports/returns/sheet",
  tags: ["Support"],
  summary:
    "The report of returns as a sheet, every shop, area and courier of it; whoever takes it stands in the audit",
  request: { query: strictQuery(ReturnsSheetFilter) },
  responses: {
    200: sheetAnswer("The sheet, as an attachment"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const exportReturnsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { as: format = "csv", days = 30 } = c.req.valid("query");
    const sheet = await returnsSheet(nodeCtxOf(c), { days, vendorId: null });
    return sheetReply(sheet, { name: "returns", format });
  });
