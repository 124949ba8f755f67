import { ConsentList } from "@haat/contract/my-data";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { listConsents } from "../../services/myself/consents.ts";
import { ctxOf, json, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listConsents"),
  method: "get",
  path: "/v1/auth/me/consents",
  tags: ["My data"],
  summary: "What one has agreed to or refused, in which words and when",
  request: { query: noFilter },
  responses: { 200: json(ConsentList, "One row for each purpose"), ...problemsFor("auth.required") },
});

export const listConsentsRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(await listConsents(ctxOf(c)), 200));
