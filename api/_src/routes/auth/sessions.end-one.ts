import { idField } from "@haat/contract/values";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { endOwnSession } from "../../services/auth/end-sessions.ts";
import { ctxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("endOwnSession"),
  method: "delete",
  path: "/v1/auth/sessions/{id}",
  tags: ["Auth"],
  summary: "Sign out on one device; its tokens open nothing any more",
  request: { params: z.object({ id: idField("session") }) },
  responses: {
    204: { description: "Signed out there" },
    ...problemsFor("auth.required", "session.not_found"),
  },
});

export const endOwnSessionRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    await endOwnSession(ctxOf(c), c.req.valid("param").id);
    return c.body(null, 204);
  });
