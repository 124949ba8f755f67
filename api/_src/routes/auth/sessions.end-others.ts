import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { endOtherSessions } from "../../services/auth/end-sessions.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("endOtherSessions"),
  method: "delete",
  path: "/v1/auth/sessions",
  tags: ["Auth"],
  summary: "Sign out on every device but this one",
  responses: { 204: { description: "Signed out everywhere else" }, ...problemsFor("auth.required") },
});

export const endOtherSessionsRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await endOtherSessions(ctxOf(c));
    return c.body(null, 204);
  });
