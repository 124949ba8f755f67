import { PasskeyUseBody } from "@haat/contract/factors";
import { TokensView } from "@haat/contract/session";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { stepUpByPasskey } from "../../services/passkeys/use-passkey.ts";
import { tokensView } from "../../views/session.ts";
import { json, jsonBody, nodeCtxOf, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("stepUpByPasskey"),
  method: "post",
  path: "/v1/auth/passkeys/step-up",
  tags: ["Auth"],
  summary: "Confirm with a passkey; for five minutes the session is fresh, and it has a new id",
  request: { body: jsonBody(PasskeyUseBody, "What the browser answered, and the branch that is asked for") },
  responses: {
    200: json(TokensView, "New tokens; those of before open nothing any more"),
    ...problemsFor("auth.required", "auth.proof_wrong", "rate.limited"),
  },
});

export const stepUpByPasskeyRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(tokensView(await stepUpByPasskey(nodeCtxOf(c), c.req.valid("json"))), 200),
  );
