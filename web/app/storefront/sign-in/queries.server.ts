import { CodeView, SessionView } from "@haat/contract/auth";
import type { Phone } from "@haat/core/phone";
import { outcomeOf, type Api, type Outcome } from "../../lib/api.server.ts";

export const sendCode = (api: Api, phone: Phone): Promise<Outcome<CodeView>> =>
  outcomeOf(api.send("POST", "/v1/auth/codes", CodeView, { body: { phone } }));

type Opened = Readonly<{ session: SessionView; cart: string | null }>;

/** A guest's cart comes along; the answer names the cart that is the person's own from now on. */
export function openSession(api: Api, phone: Phone, code: string): Promise<Outcome<Opened>> {
  let cart: string | null = null;
  const onReply = (headers: Headers) => {
    cart = headers.get("x-haat-cart");
  };
  const sent = api.send("POST", "/v1/auth/sessions", SessionView, { body: { phone, code }, onReply });
  return outcomeOf(sent.then((session) => ({ session, cart })));
}
