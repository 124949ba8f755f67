import { OauthLinkBody, OauthLinkedView, ProviderField } from "@haat/contract/oauth";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { linkElsewhere } from "../../services/oauth/link-elsewhere.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("finishLink"),
  method: "post",
  path: "/v1/auth/oauth/{provider}/link/finish",
  tags: ["Auth"],
  summary: "Link the account that the provider vouches for",
  request: {
    params: z.object({ provider: ProviderField }),
    body: jsonBody(OauthLinkBody, "What came back, and what the browser kept"),
  },
  responses: {
    200: json(OauthLinkedView, "Linked; `next` is where to go on"),
    ...problemsFor("auth.required", "oauth.not_offered", "oauth.flow_over", "oauth.refused"),
    ...problemsFor("oauth.unavailable", "oauth.taken", "rate.limited"),
  },
});

export const finishLinkRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { provider } = c.req.valid("param");
    const next = await linkElsewhere(ctxOf(c), { provider, ...c.req.valid("json") });
    return c.json({ next }, 200);
  });
