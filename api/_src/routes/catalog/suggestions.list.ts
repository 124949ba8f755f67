import { SuggestionList } from "@haat/contract/listing";
import { SearchField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { suggest } from "../../services/catalog/suggest.ts";
import { ctxOf, json, problemsFor, strictQuery, under } from "../declare.ts";
import { markFresh } from "./public-reply.ts";

const route = createRoute({
  ...under("listSuggestions"),
  method: "get",
  path: "/v1/store/suggestions",
  tags: ["Store"],
  summary:
    "What may be meant while it is still being typed: words, categories, shops and products, at most eight",
  request: { query: strictQuery(z.object({ q: SearchField })) },
  responses: {
    200: json(SuggestionList, "The suggestions, the likeliest first of each kind"),
    ...problemsFor("filter.unknown"),
  },
});

export const listSuggestionsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const items = await suggest(ctxOf(c), c.req.valid("query").q);
    markFresh(c);
    return c.json({ items }, 200);
  });
