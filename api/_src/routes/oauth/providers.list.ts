import { ProviderList } from "@haat/contract/oauth";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { ctxOf, json, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listProviders"),
  method: "get",
  path: "/v1/auth/oauth",
  tags: ["Auth"],
  summary: "Which accounts elsewhere one may sign in with",
  request: { query: noFilter },
  responses: { 200: json(ProviderList, "Those that are configured here"), ...problemsFor("filter.unknown") },
});

export const listProvidersRoute = (api: Api) =>
  api.openapi(route, (c) =>
    c.json({ providers: [...ctxOf(c).oauth.keys()] }, 200, { "cache-control": "public, max-age=300" }),
  );
