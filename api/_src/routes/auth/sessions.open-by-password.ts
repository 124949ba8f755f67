import { PasswordSessionBody } from "@haat/contract/password";
import { SessionView } from "@haat/contract/session";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { signInWithPassword } from "../../services/passwords/sign-in-with-password.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";
import { entranceHeaders, signedIn } from "./signed-in.ts";

const route = createRoute({
  ...under("openPasswordSession"),
  method: "post",
  path: "/v1/auth/sessions/password",
  tags: ["Auth"],
  summary: "Sign in with a proven mail address and its password; a guest's cart comes along",
  request: { headers: entranceHeaders, body: jsonBody(PasswordSessionBody, "The address and its password") },
  responses: {
    201: json(SessionView, "Signed in; `X-Haat-Cart` brings the token of the person's own cart"),
    ...problemsFor("password.wrong", "password.too_many_tries", "auth.forbidden", "rate.limited"),
  },
});

export const openPasswordSessionRoute = (api: Api) =>
  api.openapi(route, async (c) =>
    c.json(signedIn(c, await signInWithPassword(ctxOf(c), c.req.valid("json"))), 201),
  );
