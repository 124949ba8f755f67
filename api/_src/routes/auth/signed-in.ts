import type { SessionView } from "@haat/contract/session";
import { z } from "@hono/zod-openapi";
import type { Context } from "hono";
import type { AppEnv } from "../../app-env.ts";
import type { SignedIn } from "../../services/auth/begin-session.ts";
import { meView } from "../../views/me.ts";
import { tokensView } from "../../views/session.ts";
import { cartHeader } from "../declare.ts";

/** What a sign-in may bring along beside its proof. */
export const entranceHeaders = cartHeader.extend({
  "x-haat-device": z
    .string()
    .regex(/^[0-9a-z]{32}$/)
    .optional()
    .openapi({ description: "The opaque device token; the answer to a first sign-in brings one to keep" }),
});

/** The answer of every way to sign in: tokens and the person in the body, his cart and his device in headers. */
export function signedIn(c: Context<AppEnv>, { cart, device, me, ...tokens }: SignedIn): SessionView {
  if (cart) c.header("x-haat-cart", cart);
  c.header("x-haat-device", device);
  return { ...tokensView(tokens), me: meView(me, c.get("locale")) };
}
