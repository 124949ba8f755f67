import { DomainError } from "@haat/core/errors";
import type { Audience } from "@haat/core/sessions";
import type { Provider } from "@haat/core/providers";
import { identityProof } from "@haat/db/queries/oauth/identity-proof";
import type { Ctx } from "../../context.ts";
import type { IssuedTokens } from "../auth/issue-tokens.ts";
import { stepUpSession } from "../auth/step-up-session.ts";
import { type Begun, beginWalk } from "./begin-walk.ts";
import { type Brought, endWalk } from "./end-walk.ts";
import { offered } from "./offered.ts";

const askerOf = ({ actor, tokens: { access } }: Ctx) => {
  if (actor.kind !== "member" || !access) throw new DomainError("auth.required");
  return { userId: actor.userId, provesIn: access.sessionId };
};

/** Sends whoever is signed in to a provider that says when it saw him, to be seen anew. */
export async function beginProof(
  ctx: Ctx,
  { provider, next }: Readonly<{ provider: Provider; next: string }>,
): Promise<Begun> {
  if (!offered(ctx, provider).tellsWhen) throw new DomainError("oauth.not_offered");
  return beginWalk(ctx, { provider, next, ...askerOf(ctx) });
}

export type ProvenElsewhere = Readonly<{ tokens: IssuedTokens; next: string }>;

/** The provider has just seen him: in the session that asked, and if that account of the provider's opens his own. */
export async function proveElsewhere(
  ctx: Ctx,
  { audience, ...brought }: Brought & Readonly<{ audience?: Audience | undefined }>,
): Promise<ProvenElsewhere> {
  const asker = askerOf(ctx);
  const { profile, next } = await endWalk(ctx, brought, asker);
  const proof = identityProof({ ...asker, provider: brought.provider, subject: profile.subject });
  return { tokens: await stepUpSession(ctx, { factor: brought.provider, proof, audience }), next };
}
