import { SheetFilter } from "@haat/contract/sheet";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { disputeSheet } from "../../services/remittances/write-disputes.ts";
import { sheetReply } from "../../services/sheets/export-sheet.ts";
import { nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";
import { sheetAnswer } from "../sheet.ts";

const route = createRoute({
  ...under("exportDisputes"),
  method: "get",
  path: "/v1/support/courier-disputes/sheet",
  tags: ["Support"],
  summary:
    "Disputed rows of all couriers, open claims and unexplained money as a sheet; whoever takes it stands in the audit",
  request: { query: strictQuery(SheetFilter) },
  responses: {
    200: sheetAnswer("The sheet, as an attachment"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const exportDisputesRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { as: format = "csv" } = c.req.valid("query");
    return sheetReply(await disputeSheet(nodeCtxOf(c)), { name: "disputes", format });
  });
