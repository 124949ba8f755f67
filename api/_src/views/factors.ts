import type { AddedFactorView, FactorsView } from "@haat/contract/factors";
import type { Factors } from "../services/factors/read-factors.ts";
import type { AddedFactor } from "../services/factors/set-up-totp.ts";
import { instantView } from "./money.ts";
import { tokensView } from "./session.ts";

export const factorsView = ({
  totpSince,
  codesLeft,
  passkeys,
  isStrict,
  proofs,
  phoneTail,
  isFresh,
}: Factors): FactorsView => ({
  totp: totpSince === null ? null : { since: instantView(totpSince) },
  recovery: codesLeft === null ? null : { left: codesLeft },
  passkeys: passkeys.map(({ createdAt, lastUsedAt, ...passkey }) => ({
    ...passkey,
    createdAt: instantView(createdAt),
    lastUsedAt: lastUsedAt && instantView(lastUsedAt),
  })),
  ...{ proofs: [...proofs], phoneTail, isRequired: isStrict, isFresh },
});

export const addedFactorView = ({ tokens, recoveryCodes }: AddedFactor): AddedFactorView => ({
  tokens: tokensView(tokens),
  recoveryCodes: recoveryCodes && [...recoveryCodes],
});
