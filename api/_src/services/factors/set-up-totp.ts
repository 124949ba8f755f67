import { DomainError } from "@haat/core/errors";
import { newId } from "@haat/core/ids";
import { openPhone, phoneTail } from "@haat/core/sealed-phone";
import type { Audience } from "@haat/core/sessions";
import { matchTotp, newTotpSecret, otpauthUri, readTotpCode } from "@haat/core/totp";
import { confirmedProof, keepPendingTotp } from "@haat/db/queries/factors/keep-totp";
import { readyToProve } from "@haat/db/queries/factors/ready-to-prove";
import { authorOf, type Ctx } from "../../context.ts";
import type { IssuedTokens } from "../auth/issue-tokens.ts";
import { stepUpSession } from "../auth/step-up-session.ts";
import { accountTries } from "../passwords/tries.ts";
import { holdTries } from "./hold-tries.ts";
import { newRecoveryCodes, recoveryHash } from "./recovery-codes.ts";
import { selfOf } from "./self-of.ts";

export type NewTotp = Readonly<{ secret: string; uri: string }>;

/** A secret for an app; it counts from the first code on that the app shows. */
export async function beginTotp(ctx: Ctx): Promise<NewTotp> {
  const userId = selfOf(ctx);
  const secret = newTotpSecret();
  const phone = await keepPendingTotp(ctx.db, { userId, sealed: await ctx.sealer.seal("totp", secret) });
  const account = phone === null ? userId.slice(-6) : `••${phoneTail(await openPhone(ctx.sealer, phone))}`;
  return { secret, uri: otpauthUri({ secret, issuer: "Haat", account }) };
}

export type AddedFactor = Readonly<{
  tokens: IssuedTokens;
  /** Shown this once; null when the person has codes already. */
  recoveryCodes: readonly string[] | null;
}>;

/** The first code of the app: it is his second factor from now on, and the session has just shown it. */
export async function confirmTotp(
  ctx: Ctx,
  { code: typed, audience }: Readonly<{ code: string; audience?: Audience | undefined }>,
): Promise<AddedFactor> {
  const userId = selfOf(ctx);
  const tries = accountTries("totp", userId);
  const { wait, pending, now, hasCodes } = await readyToProve(ctx.db, { userId, counted: tries });
  holdTries(wait);
  if (pending === null) throw new DomainError("factor.not_found");
  const code = readTotpCode(typed);
  const step = code && (await matchTotp(await ctx.sealer.open("totp", pending), code, new Date(now)));
  if (!step) throw new DomainError("auth.proof_wrong");
  const recoveryCodes = hasCodes ? null : newRecoveryCodes();
  const proof = confirmedProof({
    ...{ userId, pending, step, tries: tries.key, session: ctx.tokens.access?.sessionId ?? "" },
    hashes: await Promise.all((recoveryCodes ?? []).map((each) => recoveryHash(ctx.sealer, userId, each))),
    noted: notedBy(ctx, "factor.added"),
  });
  return { tokens: await stepUpSession(ctx, { factor: "totp", proof, audience }), recoveryCodes };
}

/** What is told to the person and noted, of a change that he makes himself. */
export const notedBy = <Word extends string>(ctx: Ctx, word: Word) => ({
  userId: selfOf(ctx),
  word,
  eventKey: `${newId("event", ctx.now())}:${word}`,
  author: authorOf(ctx),
});
