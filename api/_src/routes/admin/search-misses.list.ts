import { SearchMissList } from "@haat/contract/search-words";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readMisses } from "../../services/search/words-of-staff.ts";
import { json, nodeCtxOf, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listSearchMisses"),
  method: "get",
  path: "/v1/admin/search-misses",
  tags: ["Admin"],
  summary: "What was looked for in the last thirty days and is sold by nobody",
  request: { query: noFilter },
  responses: {
    200: json(SearchMissList, "Oftenest first"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown"),
  },
});

export const listSearchMissesRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readMisses(nodeCtxOf(c)), 200));
