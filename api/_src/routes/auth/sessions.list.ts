import { SessionList } from "@haat/contract/session";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { readSessions } from "../../services/auth/read-sessions.ts";
import { sessionItemView } from "../../views/session.ts";
import { ctxOf, json, noFilter, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("listSessions"),
  method: "get",
  path: "/v1/auth/sessions",
  tags: ["Auth"],
  summary: "Where one is signed in, this device first",
  request: { query: noFilter },
  responses: { 200: json(SessionList, "Living sessions"), ...problemsFor("auth.required", "filter.unknown") },
});

export const listSessionsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const items = (await readSessions(ctxOf(c))).map(sessionItemView);
    return c.json({ items }, 200);
  });
