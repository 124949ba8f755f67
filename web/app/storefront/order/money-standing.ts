import type { OrderView, PaymentView } from "@haat/contract/order";
import type { Wallet } from "@haat/core/payment-methods";

export type Standing =
  | "checking"
  | "paid"
  | "ahead"
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

const owedStates: readonly PaymentView["state"][] = ["captured_orphan", "captured_mismatch"];

/** What came without being owed: too late, twice, or of another amount. It goes home by itself. */
export const owedBack = ({ payments }: Pick<OrderView, "payments">): PaymentView[] =>
  payments.filter(({ state }) => owedStates.includes(state));

/**
 * Where the buyer's money stands. An attempt whose outcome nobody knows yet is never called failed, and what goes back
 * does not hide that the order is paid, or is to be paid at the door.
 */
export function moneyStanding(order: Pick<OrderView, "state" | "method" | "payments">): Standing {
  const states = order.payments.map(({ state }) => state);
  const isOwed = owedBack(order).length > 0;
  if (order.state === "cancelled") return isOwed ? "owed_back" : "cancelled";
  if (states.some((state) => paidStates.includes(state)))
    return states.includes("cod_pending") ? "ahead" : "paid";
  if (states.some((state) => checkingStates.includes(state))) return "checking";
  if (isOwed && (order.state === "expired" || order.state === "pending_payment")) return "owed_back";
  if (order.state === "expired") return "lapsed";
  if (order.state === "pending_verification") return "unverified";
  if (states.some((state) => cashStates.includes(state))) return "cash_paid";
  return order.method === "cod" ? "cash" : "unpaid";
}
