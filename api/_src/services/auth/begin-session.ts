import { DomainError } from "@haat/core/errors";
import { hashSecret, newId, newSecret } from "@haat/core/ids";
import type { Audience, Factor } from "@haat/core/sessions";
import {
  type BegunSession,
  beginSession as begin,
  type NewSession,
} from "@haat/db/queries/sessions/begin-session";
import type { Ctx } from "../../context.ts";
import { endThisSession } from "./end-sessions.ts";
import { type IssuedTokens, issueTokens } from "./issue-tokens.ts";
import { type Me, openMyself } from "./open-myself.ts";
import { takeCartAlong } from "./take-cart-along.ts";

export type Entrance = Readonly<{
  userId: string;
  /** What he has just shown. */
  factor: Factor;
  /** Of the device he came with; the request's own when it is left out. */
  deviceToken?: string | null;
  audience?: Audience | undefined;
  /** The key of tries that what he has shown makes forgotten. */
  tries?: string;
}>;

/** What a sign-in gives back: tokens, the person, his cart and the token his device is known by from now on. */
export type SignedIn = IssuedTokens & Readonly<{ me: Me; cart: string | null; device: string }>;

export type Coming = Readonly<{ session: NewSession; device: string }>;

/** A session to be, of a device that is given a token when it has none. Every sign-in has an id of its own. */
export async function comingIn(
  { tokens, now, locale }: Ctx,
  factor: Factor,
  deviceToken?: string | null,
): Promise<Coming> {
  const device = deviceToken ?? tokens.device.token ?? newSecret();
  return {
    session: {
      id: newId("session", now()),
      factor,
      locale,
      device: { hash: await hashSecret(device), label: tokens.device.label },
    },
    device,
  };
}

/** After the session is open: what the person takes away. A session that he came in with is over: nobody holds two here. */
export async function welcome(
  ctx: Ctx,
  begun: BegunSession,
  { device, audience = "store" }: Readonly<{ device: string; audience?: Audience | undefined }>,
): Promise<SignedIn> {
  const [issued, me, cart] = await Promise.all([
    issueTokens(ctx, begun, audience),
    openMyself(ctx.sealer, begun.me),
    takeCartAlong(ctx, begun.me.id),
    endThisSession(ctx),
  ]);
  return { ...issued, me, cart, device };
}

/** Signs in somebody who has just proven who he is, by whatever factor. Refuses who is suspended or erased. */
export async function beginSession(
  ctx: Ctx,
  { userId, factor, deviceToken, audience, tries }: Entrance,
): Promise<SignedIn> {
  const { session, device } = await comingIn(ctx, factor, deviceToken);
  const begun = await begin(ctx.db, { userId, session, tries });
  if (!begun) throw new DomainError("auth.forbidden");
  return welcome(ctx, begun, { device, audience });
}
