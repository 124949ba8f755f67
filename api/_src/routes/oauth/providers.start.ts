import { OauthStartBody, OauthStartView, ProviderField } from "@haat/contract/oauth";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { beginWalk } from "../../services/oauth/begin-walk.ts";
import { instantView } from "../../views/money.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("startProvider"),
  method: "post",
  path: "/v1/auth/oauth/{provider}/start",
  tags: ["Auth"],
  summary: "Begin to sign in with an account elsewhere",
  description: "Send the browser to `url` and keep `browser` in it: the walk is good for ten minutes, once.",
  request: {
    params: z.object({ provider: ProviderField }),
    body: jsonBody(OauthStartBody, "Where to go on afterwards"),
  },
  responses: {
    200: json(OauthStartView, "Where to send the browser"),
    ...problemsFor("oauth.not_offered", "rate.limited"),
  },
});

export const startProviderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { provider } = c.req.valid("param");
    const begun = await beginWalk(ctxOf(c), { provider, next: c.req.valid("json").next, userId: null });
    return c.json({ ...begun, expiresAt: instantView(begun.expiresAt) }, 200);
  });
