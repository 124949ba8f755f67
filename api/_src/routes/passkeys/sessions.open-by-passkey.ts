import { PasskeyUseBody } from "@haat/contract/factors";
import { SessionView } from "@haat/contract/session";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { signInByPasskey } from "../../services/passkeys/use-passkey.ts";
import { entranceHeaders, signedIn } from "../auth/signed-in.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("openPasskeySession"),
  method: "post",
  path: "/v1/auth/passkeys/sessions",
  tags: ["Auth"],
  summary: "Sign in with a passkey alone; a guest's cart comes along",
  request: { headers: entranceHeaders, body: jsonBody(PasskeyUseBody, "What the browser answered") },
  responses: {
    201: json(SessionView, "Signed in; `X-Haat-Cart` brings the token of the person's own cart"),
    ...problemsFor("auth.proof_wrong", "auth.forbidden", "rate.limited"),
  },
});

export const openPasskeySessionRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(signedIn(c, await signInByPasskey(nodeCtxOf(c), c.req.valid("json"))), 201),
  );
