import type { Provider } from "@haat/core/providers";
import { openPhone, phoneTail } from "@haat/core/sealed-phone";
import { findFactors, type OwnFactors } from "@haat/db/queries/factors/find-factors";
import type { Ctx } from "../../context.ts";
import { selfOf } from "./self-of.ts";

export const proofKinds = ["totp", "passkey", "recovery", "password", "google", "apple", "phone"] as const;
export type ProofKind = (typeof proofKinds)[number];

export type Factors = Omit<OwnFactors, "phone" | "hasPassword" | "elsewhere"> &
  Readonly<{
    /** What he may confirm with now, the best first. */
    proofs: readonly ProofKind[];
    phoneTail: string | null;
    isFresh: boolean;
  }>;

/** What whoever is signed in has set up, and what he can confirm with. */
export async function readFactors(ctx: Ctx): Promise<Factors> {
  const { phone, hasPassword, elsewhere, ...own } = await findFactors(ctx.db, selfOf(ctx));
  const hasSecond = own.totpSince !== null || own.passkeys.length > 0;
  const sees = (name: Provider): boolean =>
    !hasSecond && elsewhere.includes(name) && (ctx.oauth.get(name)?.tellsWhen ?? false);
  const has: Readonly<Record<ProofKind, boolean>> = {
    totp: own.totpSince !== null,
    passkey: own.passkeys.length > 0,
    recovery: hasSecond && (own.codesLeft ?? 0) > 0,
    password: !hasSecond && hasPassword,
    google: sees("google"),
    apple: sees("apple"),
    phone: !hasSecond && phone !== null,
  };
  return {
    ...own,
    proofs: proofKinds.filter((kind) => has[kind]),
    phoneTail: phone && phoneTail(await openPhone(ctx.sealer, phone)),
    isFresh: ctx.actor.kind === "member" && ctx.actor.isFresh,
  };
}
