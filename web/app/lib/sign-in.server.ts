import { SessionView } from "@haat/contract/session";
import { outcomeOf, type Api, type Outcome } from "./api.server.ts";
import { audienceOf } from "./audience.ts";
import { keepCart, keepDevice, keepSession } from "./tokens.server.ts";

export type Opened = Readonly<{ session: SessionView; cart: string | null; device: string | null }>;
type Proof = Readonly<Record<string, unknown>>;

/**
 * Signs in by whatever proof a way of the API takes, for the branch that the person was on his way to. A guest's cart comes
 * along; the answer names the cart that is the person's own from now on.
 */
export function openSession(
  api: Api,
  { path = "/v1/auth/sessions", proof, back }: Readonly<{ path?: string; proof: Proof; back: string }>,
): Promise<Outcome<Opened>> {
  let told = new Headers();
  const sent = api.send("POST", path, SessionView, {
    body: { ...proof, audience: audienceOf(back) },
    onReply: (headers) => {
      told = headers;
    },
  });
  return outcomeOf(
    sent.then((session) => ({
      session,
      cart: told.get("x-haat-cart"),
      device: told.get("x-haat-device"),
    })),
  );
}

/** The cookies of somebody who has just signed in. */
export const keepSignIn = ({ session, cart, device }: Opened, now: Date, request: Request): string[] => [
  ...keepSession(session, now, request),
  ...(cart === null ? [] : [keepCart(cart, request)]),
  ...(device === null ? [] : [keepDevice(device, request)]),
];
