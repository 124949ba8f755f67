import type { OrderView, PaymentView, SubOrderView } from "@haat/contract/order";
import { bdt, type Money } from "@haat/core/money";
import type { Wallet } from "@haat/core/payment-methods";

export type Standing =
  | "checking"
  | "paid"
  | "ahead"
  | "owed_back"
  | "unpaid"
  | "opened"
  | "cash"
  | "cash_paid"
  | "both_paid"
  | "charged_back"
  | "unverified"
  | "lapsed"
  | "cancelled";

type Doors = Readonly<{ subOrders: readonly Pick<SubOrderView, "state" | "atDoor">[] }>;

const checkingStates: readonly PaymentView["state"][] = ["unknown_init", "capturing", "unknown"];
const paidStates: readonly PaymentView["state"][] = [
  "captured",
  "partially_refunded",
  "refunded",
  "disputed",
];
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

/** Why it goes back, as far as its buyer's page can tell: it was not what was due, came twice, too late, or by a try that was over. */
type Unowed = "unfit" | "twice" | "late" | "closed";

export function unowedAs(
  { state, payments }: Pick<OrderView, "state" | "payments">,
  owed: Pick<PaymentView, "state">,
): Unowed {
  if (owed.state === "captured_mismatch") return "unfit";
  if (payments.some((each) => paidStates.includes(each.state) || each.state === "charged_back"))
    return "twice";
  return state === "expired" || state === "cancelled" ? "late" : "closed";
}

const overStates: readonly SubOrderView["state"][] = ["delivered", "completed", "cancelled"];

/** What riders are still to be given, over the parcels that have not come yet. */
export const stillAtDoor = ({ subOrders }: Doors): Money =>
  bdt(
    subOrders
      .filter(({ state }) => !overStates.includes(state))
      .reduce((sum, { atDoor }) => sum + BigInt(atDoor.minor), 0n),
  );

/** What has been paid for the order, by wallet and at doors. */
export const paidSoFar = ({ payments }: Pick<OrderView, "payments">): Money =>
  bdt(
    payments
      .filter(({ state }) => paidStates.includes(state) || cashStates.includes(state))
      .reduce((sum, { amount }) => sum + BigInt(amount.minor), 0n),
  );

/**
 * Where the buyer's money stands. An attempt whose outcome nobody knows yet is never called failed, and what goes back
 * does not hide that the order is paid, or is to be paid at the door.
 */
export function moneyStanding(order: Pick<OrderView, "state" | "method" | "payments"> & Doors): Standing {
  const states = order.payments.map(({ state }) => state);
  const isCashToCome = stillAtDoor(order).minor > 0n;
  const isCashTaken = states.some((state) => cashStates.includes(state));
  const isOwed = owedBack(order).length > 0;
  if (order.state === "cancelled") return isOwed ? "owed_back" : "cancelled";
  if (states.some((state) => paidStates.includes(state))) {
    if (isCashToCome) return "ahead";
    return isCashTaken ? "both_paid" : "paid";
  }
  if (states.includes("charged_back")) return "charged_back";
  if (order.payments.some(({ state, isUnsure }) => isUnsure || checkingStates.includes(state)))
    return "checking";
  if (isOwed && (order.state === "expired" || order.state === "pending_payment")) return "owed_back";
  if (order.state === "expired") return "lapsed";
  if (order.state === "pending_verification") return "unverified";
  if (isCashTaken && !isCashToCome) return "cash_paid";
  if (order.method === "cod") return "cash";
  // A charge stands open at the wallet: whether it is being paid this minute only the wallet knows.
  return states.includes("initiated") ? "opened" : "unpaid";
}
