import { endSession } from "@haat/db/queries/auth/end-session";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { ctxOf, policies, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under({ ...policies.self, rate: "write" }),
  method: "delete",
  path: "/v1/auth/sessions/current",
  operationId: "endSession",
  tags: ["Auth"],
  summary: "Sign out; the token opens nothing any more",
  responses: { 204: { description: "Signed out" }, ...problemsFor("auth.required") },
});

export const endSessionRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { db, tokens } = ctxOf(c);
    if (tokens.sessionHash) await endSession(db, tokens.sessionHash);
    return c.body(null, 204);
  });
