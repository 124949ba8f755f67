import { JournalFilter, JournalPage } from "@haat/contract/ledger";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { searchJournals } from "../../services/finance/search-journals.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";
import { journalAsk } from "./journal-query.ts";

const route = createRoute({
  ...under("searchJournals"),
  method: "get",
  path: "/v1/admin/ledger/journals",
  tags: ["Finance"],
  summary: "What was written into the books: by account, rule, order, day in Dhaka and amount",
  request: { query: strictQuery(JournalFilter) },
  responses: {
    200: json(JournalPage, "A page of journals, newest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const searchJournalsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { cursor = null, limit = 30, ...query } = c.req.valid("query");
    return c.json(await searchJournals(nodeCtxOf(c), { ...journalAsk(query), cursor, limit }), 200);
  });
