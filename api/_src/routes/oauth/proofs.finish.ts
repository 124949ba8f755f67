import { OauthFinishBody, OauthProvenView, ProviderField } from "@haat/contract/oauth";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { proveElsewhere } from "../../services/oauth/prove-elsewhere.ts";
import { tokensView } from "../../views/session.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("finishProof"),
  method: "post",
  path: "/v1/auth/oauth/{provider}/proof/finish",
  tags: ["Auth"],
  summary: "Confirm with what the provider sent back; it must have seen its person within five minutes",
  request: {
    params: z.object({ provider: ProviderField }),
    body: jsonBody(OauthFinishBody, "What came back, and what the browser kept"),
  },
  responses: {
    200: json(OauthProvenView, "New tokens; `next` is where to go on"),
    ...problemsFor("auth.required", "auth.proof_wrong", "oauth.not_offered", "oauth.flow_over"),
    ...problemsFor("oauth.refused", "oauth.not_fresh", "oauth.unavailable", "rate.limited"),
  },
});

export const finishProofRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { provider } = c.req.valid("param");
    const { tokens, next } = await proveElsewhere(ctxOf(c), { provider, ...c.req.valid("json") });
    return c.json({ ...tokensView(tokens), next }, 200);
  });
