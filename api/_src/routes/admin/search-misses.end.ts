import { SearchMissEnd, SearchMissList } from "@haat/contract/search-words";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { dropSearchMiss } from "../../services/search/words-of-staff.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("endSearchMiss"),
  method: "post",
  path: "/v1/admin/search-misses/ends",
  tags: ["Admin"],
  summary: "What was looked for in vain was seen",
  request: { body: jsonBody(SearchMissEnd, "What was typed") },
  responses: {
    200: json(SearchMissList, "What is left"),
    ...problemsFor("auth.required", "auth.forbidden", "search_miss.not_found"),
  },
});

export const endSearchMissRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await dropSearchMiss(nodeCtxOf(c), c.req.valid("json").query), 200));
