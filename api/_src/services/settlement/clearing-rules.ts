import type { ClearingBody } from "@haat/contract/difference";
import { accounts } from "@haat/core/ledger";

type Target = ClearingBody["to"];

type Lying = Readonly<{
  class: string;
  suspenseMinor: string;
  refundId: string | null;
  claimId: string | null;
  untakenId: string | null;
  isClaimable: boolean;
  isNettable: boolean;
  leftBank: boolean;
}>;

/**
 * Where it may go: what was lacking may be written off, what was taken back may be in dispute, and where no money lies in
 * suspense there is only waiting, or claiming what the wallet took and has not settled. What is claimed may go back to the wallet.
 * What went back whole may never be stated: its wallet has netted it. Of a refund that no statement names the bank may have the money still, or it was never made.
 */
export function targetsOf({ class: named, suspenseMinor, ...about }: Lying): readonly Target[] {
  const suspense = BigInt(suspenseMinor);
  if (suspense === 0n)
    return [
      "next_statement",
      ...(about.isClaimable ? (["claimed"] as const) : []),
      ...(about.isNettable ? (["netted"] as const) : []),
      ...(named === "missing_theirs" && about.refundId !== null ? unnamed(about) : []),
    ];
  if (about.claimId !== null) return ["next_statement", "bank", "written_off"];
  // To the bank would be off the bank again: that is waiting for a statement to say so.
  if (about.untakenId !== null) return ["next_statement", "gateway_fee", "unmade"];
  if (suspense < 0n) return ["bank", "gateway_fee"];
  return [...(named === "reversed" ? (["dispute"] as const) : []), "bank", "gateway_fee", "written_off"];
}

/** Of what two have cleared already: that it was set against fees does not say that the buyer has it. */
export const targetsAnew = (
  { untakenId }: Pick<Lying, "untakenId">,
  clearTo: string | null,
): readonly Target[] => (untakenId !== null && clearTo === "gateway_fee" ? ["unmade"] : []);

const unnamed = ({ leftBank }: Pick<Lying, "leftBank">): readonly Target[] =>
  leftBank ? ["untaken", "unmade"] : ["unmade"];

/** Where money goes that leaves suspense; of any other target nothing leaves it. */
export const accountOf: Readonly<Partial<Record<Target, string>>> = {
  bank: accounts.bank,
  gateway_fee: accounts.gatewayFee,
  written_off: accounts.badDebt,
};
