import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { endThisSession } from "../../services/auth/end-sessions.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("endSession"),
  method: "delete",
  path: "/v1/auth/session",
  tags: ["Auth"],
  summary: "Sign out; the token opens nothing any more",
  responses: { 204: { description: "Signed out" }, ...problemsFor("auth.required") },
});

export const endSessionRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await endThisSession(ctxOf(c));
    return c.body(null, 204);
  });
