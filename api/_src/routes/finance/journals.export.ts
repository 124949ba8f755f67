import { JournalFilter } from "@haat/contract/ledger";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { writeJournals } from "../../services/finance/write-journals.ts";
import { streamOf } from "../../services/myself/write-export.ts";
import { nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";
import { journalAsk } from "./journal-query.ts";

const route = createRoute({
  ...under("exportJournals"),
  method: "get",
  path: "/v1/admin/ledger/journals.csv",
  tags: ["Finance"],
  summary: "The same search as a sheet, a row per line, written while it is read",
  request: { query: strictQuery(JournalFilter.omit({ cursor: true, limit: true })) },
  responses: {
    200: { description: "The sheet, as an attachment", content: { "text/csv": { schema: z.string() } } },
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const exportJournalsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.body(streamOf(writeJournals(nodeCtxOf(c), journalAsk(c.req.valid("query")))), 200, {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": 'attachment; filename="journals.csv"',
    }),
  );
