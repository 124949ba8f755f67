/** Why an attempt took no money, as far as the wallet or the buyer said so. */
export const failureCauses = [
  "cancelled",
  "expired",
  "insufficient_funds",
  "wrong_credentials",
  "wallet_unusable",
  "not_found",
  "silent",
  "refused",
  "other",
] as const;
export type FailureCause = (typeof failureCauses)[number];

/** Reasons as the moves of an attempt were written with them; a wallet's own code is what it is: refused. */
export function failureCause(state: string, reason: string | null): FailureCause {
  const said = failureCauses.find((cause) => cause === reason);
  if (said !== undefined) return said;
  if (reason === "the wallet did not answer to create") return "silent";
  if (reason === "wallet page: failure") return "refused";
  if (state === "expired") return "expired";
  if (state === "cancelled") return "cancelled";
  return reason === null ? "other" : "refused";
}
