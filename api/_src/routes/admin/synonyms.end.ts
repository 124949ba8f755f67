import { SynonymEnd, SynonymList } from "@haat/contract/search-words";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { takeSynonymOff } from "../../services/search/words-of-staff.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("endSynonym"),
  method: "post",
  path: "/v1/admin/synonyms/ends",
  tags: ["Admin"],
  summary: "Words are looked for apart again",
  request: { body: jsonBody(SynonymEnd, "Which group") },
  responses: {
    200: json(SynonymList, "The newest groups"),
    ...problemsFor("auth.required", "auth.forbidden", "synonym.not_found"),
  },
});

export const endSynonymRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await takeSynonymOff(nodeCtxOf(c), c.req.valid("json").id), 200));
