import { OauthStartBody, OauthStartView, ProviderField } from "@haat/contract/oauth";
import { createRoute, z } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { beginProof } from "../../services/oauth/prove-elsewhere.ts";
import { instantView } from "../../views/money.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("startProof"),
  method: "post",
  path: "/v1/auth/oauth/{provider}/proof/start",
  tags: ["Auth"],
  summary: "Begin to confirm that it is oneself by signing in once more elsewhere",
  request: {
    params: z.object({ provider: ProviderField }),
    body: jsonBody(OauthStartBody, "Where to go on afterwards"),
  },
  responses: {
    200: json(OauthStartView, "Where to send the browser"),
    ...problemsFor("auth.required", "oauth.not_offered", "rate.limited"),
  },
});

export const startProofRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const { provider } = c.req.valid("param");
    const begun = await beginProof(ctxOf(c), { provider, next: c.req.valid("json").next });
    return c.json({ ...begun, expiresAt: instantView(begun.expiresAt) }, 200);
  });
