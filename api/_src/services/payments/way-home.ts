import { isId } from "@haat/core/ids";
import type { Capabilities } from "@haat/payments/port";

/**
 * `call`: the wallet is asked. Otherwise a person sends it, because the wallet gives nothing back by a call (`by_hand`), gives
 * nothing more back of this payment, which was given back often enough or is too old (`used_up`), or gives back only the whole of one (`whole_only`).
 */
export type WayHome = "call" | "by_hand" | "used_up" | "whole_only";

type Payment = Readonly<{
  providerRef: string | null;
  /** Refunds of it that were given, or go before this one. */
  refunds: number;
  isPart: boolean;
  /** Since it was captured, by the database's clock. */
  ageDays: number;
}>;

/** By the wallet's own flags, so that nobody promises or asks for what it cannot do. */
export function wayHome(
  { refunds, maxRefunds, refundWindowDays, partialRefunds }: Capabilities,
  payment: Payment,
): WayHome {
  // What was sent to our number by hand no wallet's call knows.
  if (refunds === "by_hand" || isId("claim", payment.providerRef ?? "")) return "by_hand";
  const isTooLate = refundWindowDays !== null && payment.ageDays > refundWindowDays;
  if (payment.refunds >= maxRefunds || isTooLate) return "used_up";
  return payment.isPart && !partialRefunds ? "whole_only" : "call";
}
