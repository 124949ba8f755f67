import type { MoneyView } from "@haat/contract/values";
import type { PaymentWayView } from "@haat/contract/ways";

export type WayTrouble = "above" | "below" | "silent";
type Bill = Readonly<{ amount: MoneyView; isWhole: boolean }>;

/** Why a way should not be chosen. Of a bill that may still grow nobody knows whether it is too small. */
export function troubleOf(
  { least, most, silentSince }: Omit<PaymentWayView, "method">,
  bill: Bill | null,
): WayTrouble | null {
  if (bill && most && BigInt(bill.amount.minor) > BigInt(most.minor)) return "above";
  if (bill?.isWhole && least && BigInt(bill.amount.minor) < BigInt(least.minor)) return "below";
  return silentSince === null ? null : "silent";
}
