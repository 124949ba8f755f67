import type { Audience } from "@haat/core/sessions";
import type { BegunSession } from "@haat/db/queries/sessions/begin-session";
import type { Ctx } from "../../context.ts";
import { mayMint, type Withheld } from "./may-mint.ts";
import { refreshToken } from "./refresh-token.ts";

export type IssuedTokens = Readonly<{
  access: Readonly<{ token: string; audience: Audience; expiresAt: Date }>;
  refresh: Readonly<{ token: string; expiresAt: string }>;
  /** Why the access token is the store's though another branch was asked for. */
  withheld: Withheld | null;
}>;

/** The tokens of a living session as it is now. Whoever may not have the branch he asks for is still signed in. */
export async function issueTokens(
  { access, now, secret }: Pick<Ctx, "access" | "now" | "secret">,
  { session, me }: BegunSession,
  asked: Audience,
): Promise<IssuedTokens> {
  const withheld = mayMint(me, session, asked);
  const audience = withheld === null ? asked : "store";
  const minted = await access.mint({ userId: me.id, sessionId: session.id, audience }, now());
  return {
    access: { ...minted, audience },
    refresh: { token: await refreshToken(secret, session), expiresAt: session.expiresAt },
    withheld,
  };
}
