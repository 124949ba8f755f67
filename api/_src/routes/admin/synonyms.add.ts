import { SynonymBody, SynonymList } from "@haat/contract/search-words";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { joinWords } from "../../services/search/words-of-staff.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("addSynonym"),
  method: "post",
  path: "/v1/admin/synonyms",
  tags: ["Admin"],
  summary: "Words are looked for together from the next search on",
  request: { body: jsonBody(SynonymBody, "Words that mean the same") },
  responses: {
    200: json(SynonymList, "The newest groups"),
    ...problemsFor("auth.required", "auth.forbidden", "synonym.no_word", "synonym.same", "synonym.there"),
  },
});

export const addSynonymRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await joinWords(nodeCtxOf(c), c.req.valid("json")), 200));
