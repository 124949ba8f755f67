import { RegistrationProofBody } from "@haat/contract/password";
import { SessionView } from "@haat/contract/session";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { register } from "../../services/emails/register.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";
import { entranceHeaders, signedIn } from "./signed-in.ts";

const route = createRoute({
  ...under("proveRegistration"),
  method: "post",
  path: "/v1/auth/registrations/proof",
  tags: ["Auth"],
  summary: "Open the link from the mail with the password chosen before; the account begins and is signed in",
  request: {
    headers: entranceHeaders,
    body: jsonBody(RegistrationProofBody, "The link's token, and the password once more"),
  },
  responses: {
    201: json(SessionView, "Signed in"),
    ...problemsFor("auth.link_dead", "password.wrong", "password.too_many_tries", "rate.limited"),
  },
});

export const proveRegistrationRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(signedIn(c, await register(ctxOf(c), c.req.valid("json"))), 201));
