import { SynonymFilter, SynonymList } from "@haat/contract/search-words";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readSynonyms } from "../../services/search/words-of-staff.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listSynonyms"),
  method: "get",
  path: "/v1/admin/synonyms",
  tags: ["Admin"],
  summary: "Words that mean the same in search, the newest first",
  request: { query: strictQuery(SynonymFilter) },
  responses: {
    200: json(SynonymList, "Groups of words"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listSynonymsRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(await readSynonyms(nodeCtxOf(c), c.req.valid("query").q ?? null), 200),
  );
