import { SessionBody, SessionView } from "@haat/contract/session";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { signIn } from "../../services/auth/sign-in.ts";
import { ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";
import { entranceHeaders, signedIn } from "./signed-in.ts";

const route = createRoute({
  ...under("openSession"),
  method: "post",
  path: "/v1/auth/sessions",
  tags: ["Auth"],
  summary: "Sign in with the code from the SMS; a guest's cart comes along",
  request: {
    headers: entranceHeaders,
    body: jsonBody(SessionBody, "The phone and its code, in either digit script"),
  },
  responses: {
    201: json(SessionView, "Signed in; `X-Haat-Cart` brings the token of the person's own cart"),
    ...problemsFor("phone.invalid", "auth.code_wrong", "auth.code_expired", "auth.forbidden", "rate.limited"),
  },
});

export const openSessionRoute = (api: Api) =>
  api.openapi(route, async (c) => c.json(signedIn(c, await signIn(ctxOf(c), c.req.valid("json"))), 201));
