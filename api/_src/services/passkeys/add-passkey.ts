import { DomainError } from "@haat/core/errors";
import { hashSecret } from "@haat/core/ids";
import { openPhone, phoneTail } from "@haat/core/sealed-phone";
import type { Audience } from "@haat/core/sessions";
import { addedProof, listPasskeys, takeChallenge } from "@haat/db/queries/factors/passkeys";
import { readyToProve } from "@haat/db/queries/factors/ready-to-prove";
import type { PasskeyOptions } from "@haat/passkeys/port";
import type { NodeCtx } from "../../context.ts";
import { stepUpSession } from "../auth/step-up-session.ts";
import { newRecoveryCodes, recoveryHash } from "../factors/recovery-codes.ts";
import { selfOf } from "../factors/self-of.ts";
import { type AddedFactor, notedBy } from "../factors/set-up-totp.ts";
import { askChallenge, challengeIn, type PasskeyAnswer } from "./challenge.ts";

/** What the browser needs to make a passkey for whoever is signed in. */
export async function askRegistration(ctx: NodeCtx): Promise<PasskeyOptions> {
  const userId = selfOf(ctx);
  const [{ phone }, known, challenge] = await Promise.all([
    readyToProve(ctx.db, { userId, counted: null }),
    listPasskeys(ctx.db, userId),
    askChallenge(ctx, "passkey_register", userId),
  ]);
  const name =
    phone === null ? `Haat ${userId.slice(-6)}` : `Haat ••${phoneTail(await openPhone(ctx.sealer, phone))}`;
  return ctx.passkeys.registrationOptions({ challenge, user: { id: userId, name }, known });
}

type Answered = Readonly<{ answer: PasskeyAnswer; name: string; audience?: Audience | undefined }>;

/** A passkey that was made for the question that this person was asked: it is a second factor, and a way in. */
export async function addPasskey(ctx: NodeCtx, { answer, name, audience }: Answered): Promise<AddedFactor> {
  const userId = selfOf(ctx);
  const challenge = challengeIn(answer);
  const asked = challenge && { kind: "passkey_register" as const, userId, hash: await hashSecret(challenge) };
  if (!challenge || !asked || !(await takeChallenge(ctx.db, asked)))
    throw new DomainError("auth.proof_wrong");
  const made = await ctx.passkeys.register(answer, challenge);
  if (!made) throw new DomainError("auth.proof_wrong");
  const { hasCodes } = await readyToProve(ctx.db, { userId, counted: null });
  const recoveryCodes = hasCodes ? null : newRecoveryCodes();
  const proof = addedProof({
    passkey: { ...made, userId },
    name,
    hashes: await Promise.all((recoveryCodes ?? []).map((each) => recoveryHash(ctx.sealer, userId, each))),
    noted: notedBy(ctx, "factor.added"),
  });
  return { tokens: await stepUpSession(ctx, { factor: "passkey", proof, audience }), recoveryCodes };
}
