import { RefreshBody, TokensView } from "@haat/contract/session";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { refreshSession } from "../../services/auth/refresh-session.ts";
import { tokensView } from "../../views/session.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("refreshSession"),
  method: "post",
  path: "/v1/auth/sessions/refresh",
  tags: ["Auth"],
  summary: "The next tokens of a session; a refresh token that comes back after ten seconds ends it",
  request: { body: jsonBody(RefreshBody, "The newest refresh token, and the branch that is asked for") },
  responses: {
    200: json(TokensView, "The next access and refresh tokens"),
    ...problemsFor("auth.required"),
  },
});

export const refreshSessionRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(tokensView(await refreshSession(ctxOf(c), c.req.valid("json"))), 200),
  );
