import type { ClearingBody } from "@haat/contract/difference";
import { accounts } from "@haat/core/ledger";

type Target = ClearingBody["to"];

type Lying = Readonly<{ class: string; suspenseMinor: string }>;

/**
 * Where it may go: what was lacking may be written off, what was taken back may be in dispute, and where no money lies in
 * suspense there is only waiting.
 */
export function targetsOf({ class: named, suspenseMinor }: Lying): readonly Target[] {
  const suspense = BigInt(suspenseMinor);
  if (suspense === 0n) return ["next_statement"];
  if (suspense < 0n) return ["bank", "gateway_fee"];
  return [...(named === "reversed" ? (["dispute"] as const) : []), "bank", "gateway_fee", "written_off"];
}

export const accountOf: Readonly<Record<Exclude<Target, "next_statement" | "dispute">, string>> = {
  bank: accounts.bank,
  gateway_fee: accounts.gatewayFee,
  written_off: accounts.badDebt,
};
