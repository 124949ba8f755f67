import type { OrderView, PaymentView } from "@haat/contract/order";
import type { Wallet } from "@haat/core/payment-methods";

export type Standing =
  | "checking"
  | "paid"
  | "owed_back"
  | "unpaid"
  | "cash"
  | "cash_paid"
  | "unverified"
  | "lapsed"
  | "cancelled";

const checkingStates: readonly PaymentView["state"][] = ["unknown_init", "capturing", "unknown"];
const paidStates: readonly PaymentView["state"][] = ["captured", "partially_refunded", "refunded"];
const cashStates: readonly PaymentView["state"][] = ["cod_collected", "cod_remitted", "cod_short"];

/** The wallet that was paid with, or the one that was tried last (payments come newest first); bKash where none was yet. */
export function walletOf({ payments, method }: Pick<OrderView, "method" | "payments">): Wallet {
  const paid = payments.find(({ state }) => paidStates.includes(state)) ?? payments[0];
  const chosen = paid?.method ?? method;
  return chosen === "cod" ? "bkash" : chosen;
}

/** Where the buyer's money stands. An attempt whose outcome nobody knows yet is never called failed. */
export function moneyStanding(order: Pick<OrderView, "state" | "method" | "payments">): Standing {
  const states = order.payments.map(({ state }) => state);
  if (states.some((state) => state === "captured_orphan" || state === "captured_mismatch"))
    return "owed_back";
  if (order.state === "cancelled") return "cancelled";
  if (states.some((state) => paidStates.includes(state))) return "paid";
  if (states.some((state) => checkingStates.includes(state))) return "checking";
  if (order.state === "expired") return "lapsed";
  if (order.state === "pending_verification") return "unverified";
  if (states.some((state) => cashStates.includes(state))) return "cash_paid";
  return order.method === "cod" ? "cash" : "unpaid";
}
