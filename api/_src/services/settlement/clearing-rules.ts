import type { ClearingBody } from "@haat/contract/difference";
import { accounts } from "@haat/core/ledger";

type Target = ClearingBody["to"];

/** Where it may go: what was lacking may be written off, and where no money lies in suspense there is only waiting. */
export function targetsOf(suspenseMinor: bigint): readonly Target[] {
  if (suspenseMinor === 0n) return ["next_statement"];
  return suspenseMinor > 0n ? ["bank", "gateway_fee", "written_off"] : ["bank", "gateway_fee"];
}

export const accountOf: Readonly<Record<Exclude<Target, "next_statement">, string>> = {
  bank: accounts.bank,
  gateway_fee: accounts.gatewayFee,
  written_off: accounts.badDebt,
};
