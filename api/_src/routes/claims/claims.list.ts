import { ClaimFilter, ClaimPage } from "@haat/contract/claim";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readClaims } from "../../services/claims/list-claims.ts";
import { json, nodeCtxOf, problemsFor, strictQuery, under } from "../declare.ts";

const route = createRoute({
  ...under("listClaims"),
  method: "get",
  path: "/v1/admin/claims",
  tags: ["Finance"],
  summary: "What buyers say they have sent to the market's own numbers, the oldest first",
  request: { query: strictQuery(ClaimFilter) },
  responses: {
    200: json(ClaimPage, "A page of claims"),
    ...problemsFor("auth.required", "auth.forbidden", "filter.unknown", "cursor.invalid"),
  },
});

export const listClaimsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await readClaims(nodeCtxOf(c), c.req.valid("query")), 200));
