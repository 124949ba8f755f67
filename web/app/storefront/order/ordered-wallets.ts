import type { OrderView } from "@haat/contract/order";
import type { PaymentWayView } from "@haat/contract/ways";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import { troubleOf } from "../../lib/way-trouble.ts";
import { walletOf } from "./money-standing.ts";

type Paid = Pick<OrderView, "method" | "payments" | "dueNow">;

/** The wallets that can take what is due: the last one tried first, those that do not answer last. */
export function orderedWallets(order: Paid, ways: readonly PaymentWayView[]): Wallet[] {
  const bill = { amount: order.dueNow, isWhole: true };
  const last = walletOf(order);
  const rank = (wallet: Wallet): number | null => {
    const way = ways.find(({ method }) => method === wallet);
    const trouble = way ? troubleOf(way, bill) : null;
    if (trouble === "above" || trouble === "below") return null;
    return (trouble === "silent" ? 10 : 0) + (wallet === last ? 0 : 1 + wallets.indexOf(wallet));
  };
  return wallets
    .filter((wallet) => rank(wallet) !== null)
    .toSorted((one, other) => (rank(one) ?? 0) - (rank(other) ?? 0));
}
