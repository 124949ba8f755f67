import { DomainError } from "@haat/core/errors";
import { hashSecret, newId } from "@haat/core/ids";
import { openPhone } from "@haat/core/sealed-phone";
import type { Factor } from "@haat/core/sessions";
import { matchTotp, readTotpCode } from "@haat/core/totp";
import {
  guessedProof,
  phoneProof,
  type Proof,
  recoveryProof,
  totpProof,
} from "@haat/db/queries/factors/proof";
import { type Provable, readyToProve } from "@haat/db/queries/factors/ready-to-prove";
import type { Ctx } from "../../context.ts";
import { triedPassword } from "../passwords/judge-password.ts";
import { accountTries } from "../passwords/tries.ts";
import { holdTries } from "./hold-tries.ts";
import { stepUpCodeHash } from "./code-hash.ts";
import { readRecoveryCode, recoveryHash } from "./recovery-codes.ts";

/** What somebody shows to say that he is still himself. */
export type Shown =
  | Readonly<{ kind: "totp" | "recovery"; code: string }>
  | Readonly<{ kind: "phone"; code: string; flow: string }>
  | Readonly<{ kind: "password"; password: string }>;

export type Proven = Readonly<{ factor: Factor; proof: Proof }>;

const wrong = (): DomainError => new DomainError("auth.proof_wrong");

/** Judges what is shown; what it uses up is used up by whoever carries the proof out. Tries are counted whatever is shown. */
export async function prove(ctx: Ctx, userId: string, shown: Shown): Promise<Proven> {
  // A phone's code counts its own tries; the password's are those of the sign-in door.
  const kind = shown.kind === "password" ? "person" : shown.kind;
  const counted = kind === "phone" ? null : accountTries(kind, userId);
  const provable = await readyToProve(ctx.db, { userId, counted });
  holdTries(provable.wait);
  const tries = counted?.key ?? "";
  switch (shown.kind) {
    case "totp":
      return { factor: "totp", proof: await proveTotp(ctx, { userId, tries, provable, code: shown.code }) };
    case "recovery":
      return { factor: "recovery", proof: await proveRecovery(ctx, { userId, tries, code: shown.code }) };
    case "password":
      holdWeak(provable);
      return {
        factor: "password",
        proof: await provePassword(ctx, { tries, provable, tried: shown.password }),
      };
    case "phone":
      holdWeak(provable);
      return { factor: "phone", proof: await provePhone(ctx, { userId, provable, ...shown }) };
  }
}

/** What can be taken with a SIM or read over a shoulder says nothing about somebody who has something stronger. */
function holdWeak({ hasSecond }: Provable): void {
  if (hasSecond) throw new DomainError("auth.proof_too_weak");
}

type Trying = Readonly<{ userId: string; tries: string; provable: Provable }>;

async function proveTotp(
  { sealer }: Ctx,
  { userId, tries, provable, code: typed }: Trying & Readonly<{ code: string }>,
): Promise<Proof> {
  const code = readTotpCode(typed);
  if (code === null || provable.secret === null) throw wrong();
  const step = await matchTotp(await sealer.open("totp", provable.secret), code, new Date(provable.now));
  if (step === null) throw wrong();
  return totpProof({ userId, secret: provable.secret, step, tries });
}

async function proveRecovery(
  { sealer, now }: Ctx,
  { userId, tries, code: typed }: Omit<Trying, "provable"> & Readonly<{ code: string }>,
): Promise<Proof> {
  const code = readRecoveryCode(typed);
  if (code === null) throw wrong();
  const codeHash = await recoveryHash(sealer, userId, code);
  return recoveryProof({ userId, codeHash, eventKey: newId("event", now()), tries });
}

async function provePassword(
  { passwords }: Ctx,
  { tries, provable, tried }: Omit<Trying, "userId"> & Readonly<{ tried: string }>,
): Promise<Proof> {
  const password = triedPassword(tried);
  if (password === null || (await passwords.verify(password, provable.hash)) === "wrong") throw wrong();
  return guessedProof(tries);
}

async function provePhone(
  { sealer, secret }: Ctx,
  { userId, provable, code: typed, flow }: Omit<Trying, "tries"> & Readonly<{ code: string; flow: string }>,
): Promise<Proof> {
  const code = readTotpCode(typed);
  if (code === null || provable.phone === null) throw wrong();
  const phone = await openPhone(sealer, provable.phone);
  const codeHash = await stepUpCodeHash(secret, { userId, phone, code });
  return phoneProof({ userId, codeHash, flowHash: await hashSecret(flow) });
}
