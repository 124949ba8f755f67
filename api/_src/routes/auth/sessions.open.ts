import { SessionBody, SessionView } from "@haat/contract/auth";
import { createRoute } from "@hono/zod-openapi";
import type { Api } from "../../app-env.ts";
import { signIn } from "../../services/auth/sign-in.ts";
import { meView } from "../../views/me.ts";
import { instantView } from "../../views/money.ts";
import { cartHeader, ctxOf, json, jsonBody, problemsFor, under } from "../declare.ts";

const route = createRoute({
  ...under("openSession"),
  method: "post",
  path: "/v1/auth/sessions",
  tags: ["Auth"],
  summary: "Sign in with the code from the SMS; a guest's cart comes along",
  request: {
    headers: cartHeader,
    body: jsonBody(SessionBody, "The phone and its code, in either digit script"),
  },
  responses: {
    201: json(SessionView, "Signed in; `X-Haat-Cart` brings the token of the person's own cart"),
    ...problemsFor("phone.invalid", "auth.code_wrong", "auth.code_expired", "auth.forbidden", "rate.limited"),
  },
});

export const openSessionRoute = (api: Api) =>
  api.openapi(route, async (c) => {
    const ctx = ctxOf(c);
    const { token, expiresAt, me, cart } = await signIn(ctx, c.req.valid("json"));
    if (cart) c.header("x-haat-cart", cart);
    return c.json({ token, expiresAt: instantView(expiresAt), me: meView(me, ctx.locale) }, 201);
  });
