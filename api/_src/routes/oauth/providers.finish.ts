import { OauthFinishBody, OauthSessionView, ProviderField } from "@haat/contract/oauth";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { signInElsewhere } from "../../services/oauth/sign-in-elsewhere.ts";
import { entranceHeaders, signedIn } from "../auth/signed-in.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("finishProvider"),
  method: "post",
  path: "/v1/auth/oauth/{provider}/finish",
  tags: ["Auth"],
  summary: "Sign in with what the provider sent back; a guest's cart comes along",
  request: {
    params: z.object({ provider: ProviderField }),
    headers: entranceHeaders,
    body: jsonBody(OauthFinishBody, "What came back, and what the browser kept"),
  },
  responses: {
    201: json(OauthSessionView, "Signed in; `next` is where to go on"),
    ...problemsFor("oauth.not_offered", "oauth.flow_over", "oauth.refused", "oauth.unavailable"),
    ...problemsFor("oauth.taken", "auth.forbidden", "rate.limited"),
  },
});

export const finishProviderRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { provider } = c.req.valid("param");
    const { signedIn: entered, next } = await signInElsewhere(ctxOf(c), {
      provider,
      ...c.req.valid("json"),
    });
    return c.json({ ...signedIn(c, entered), next }, 201);
  });
