import { JournalFilter } from "@haat/contract/ledger";
import { sheetAs } from "@haat/contract/sheet";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { journalSheet } from "../../services/finance/write-journals.ts";
import { sheetReply } from "../../services/sheets/export-sheet.ts";
import { nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";
import { sheetAnswer } from "../sheet.ts";
import { journalAsk } from "./journal-query.ts";

const route = createRoute({
  ...under("exportJournals"),
  method: "get",
  path: "/v1/admin/ledger/journals.csv",
  tags: ["Finance"],
  summary:
    "The same search as a sheet, a row per line, written while it is read; whoever takes it stands in the audit",
  request: { query: strictQuery(JournalFilter.omit({ cursor: true, limit: true }).extend(sheetAs)) },
  responses: {
    200: sheetAnswer("The sheet, as an attachment"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const exportJournalsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { as: format = "csv", ...query } = c.req.valid("query");
    return sheetReply(await journalSheet(nodeCtxOf(c), journalAsk(query)), { name: "journals", format });
  });
