import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import type { Audience } from "@haat/core/sessions";
import { listPasskeys, passkeyProof, takeForUse, usePasskey } from "@haat/db/queries/factors/passkeys";
import type { PasskeyOptions } from "@haat/passkeys/port";
import type { NodeCtx } from "../../context.ts";
import { beginSession, type SignedIn } from "../auth/begin-session.ts";
import type { IssuedTokens } from "../auth/issue-tokens.ts";
import { stepUpSession } from "../auth/step-up-session.ts";
import { selfOf } from "../factors/self-of.ts";
import { askChallenge, challengeIn, type PasskeyAnswer } from "./challenge.ts";

/** For confirming: one of those that whoever is signed in has. */
export async function askUse(ctx: NodeCtx): Promise<PasskeyOptions> {
  const userId = selfOf(ctx);
  const known = await listPasskeys(ctx.db, userId);
  if (known.length === 0) throw new DomainError("factor.not_found");
  return ctx.passkeys.useOptions(await askChallenge(ctx, "passkey_use", userId), known);
}

/** For signing in: the authenticator says whose it is. */
export const askSignIn = async (ctx: NodeCtx): Promise<PasskeyOptions> =>
  ctx.passkeys.useOptions(await askChallenge(ctx, "passkey_use", null), []);

/** Whose passkey has answered, and how far it has counted. */
async function judge(ctx: NodeCtx, answer: PasskeyAnswer, userId: string | null) {
  const challenge = challengeIn(answer);
  const hash = challenge && (await hashSecret(challenge));
  const kept = hash && (await takeForUse(ctx.db, { userId, hash, credentialId: answer.id }));
  const counter = kept && challenge ? await ctx.passkeys.use(answer, challenge, kept) : null;
  if (!kept || counter === null) throw new DomainError("auth.proof_wrong");
  return { id: kept.id, userId: kept.userId, counter };
}

type Answered = Readonly<{ answer: PasskeyAnswer; audience?: Audience | undefined }>;

/** Whoever is signed in confirms with a passkey of his. */
export async function stepUpByPasskey(ctx: NodeCtx, { answer, audience }: Answered): Promise<IssuedTokens> {
  const used = await judge(ctx, answer, selfOf(ctx));
  return stepUpSession(ctx, { factor: "passkey", proof: passkeyProof(used), audience });
}

/** Somebody signs in with nothing but his passkey. */
export async function signInByPasskey(ctx: NodeCtx, { answer, audience }: Answered): Promise<SignedIn> {
  const used = await judge(ctx, answer, null);
  if (!(await usePasskey(ctx.db, used))) throw new DomainError("auth.proof_wrong");
  return beginSession(ctx, { userId: used.userId, factor: "passkey", audience });
}
