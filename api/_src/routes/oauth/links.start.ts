import { OauthStartBody, OauthStartView, ProviderField } from "@haat/contract/oauth";
import { DomainError } from "@haat/core/errors";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { beginWalk } from "../../services/oauth/begin-walk.ts";
import { instantView } from "../../views/money.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("startLink"),
  method: "post",
  path: "/v1/auth/oauth/{provider}/link/start",
  tags: ["Auth"],
  summary: "Begin to link an account elsewhere to one's own",
  request: {
    params: z.object({ provider: ProviderField }),
    body: jsonBody(OauthStartBody, "Where to go on afterwards"),
  },
  responses: {
    200: json(OauthStartView, "Where to send the browser"),
    ...problemsFor("auth.required", "auth.step_up_required", "oauth.not_offered", "rate.limited"),
  },
});

export const startLinkRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    if (ctx.actor.kind !== "member") throw new DomainError("auth.required");
    const { provider } = c.req.valid("param");
    const { next } = c.req.valid("json");
    const begun = await beginWalk(ctx, { provider, next, userId: ctx.actor.userId });
    return c.json({ ...begun, expiresAt: instantView(begun.expiresAt) }, 200);
  });
