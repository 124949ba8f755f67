import { JournalView } from "@haat/contract/ledger";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readJournal } from "../../services/finance/search-journals.ts";
import { json, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("readJournal"),
  method: "get",
  path: "/v1/admin/ledger/journals/{id}",
  tags: ["Finance"],
  summary: "One journal with its lines",
  request: { params: z.object({ id: z.string().regex(/^\d{1,18}$/) }) },
  responses: {
    200: json(JournalView, "The journal"),
    ...problemsFor("auth.required", "auth.forbidden", "journal.not_found"),
  },
});

export const readJournalRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readJournal(nodeCtxOf(c), c.req.valid("param").id), 200));
