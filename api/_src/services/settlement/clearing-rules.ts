import type { ClearingBody } from "@haat/contract/difference";
import { accounts } from "@haat/core/ledger";

type Target = ClearingBody["to"];

type Lying = Readonly<{
  class: string;
  suspenseMinor: string;
  claimId: string | null;
  isClaimable: boolean;
}>;

/**
 * Where it may go: what was lacking may be written off, what was taken back may be in dispute, and where no money lies in
 * suspense there is only waiting, or claiming what the wallet took and has not settled. What is claimed may go back to the wallet.
 */
export function targetsOf({ class: named, suspenseMinor, claimId, isClaimable }: Lying): readonly Target[] {
  const suspense = BigInt(suspenseMinor);
  if (suspense === 0n) return isClaimable ? ["next_statement", "claimed"] : ["next_statement"];
  if (claimId !== null) return ["next_statement", "bank", "written_off"];
  if (suspense < 0n) return ["bank", "gateway_fee"];
  return [...(named === "reversed" ? (["dispute"] as const) : []), "bank", "gateway_fee", "written_off"];
}

export const accountOf: Readonly<Record<Exclude<Target, "next_statement" | "dispute" | "claimed">, string>> =
  {
    bank: accounts.bank,
    gateway_fee: accounts.gatewayFee,
    written_off: accounts.badDebt,
  };
