import type { OrderView } from "@haat/contract/order";
import { moneyStanding } from "./money-standing.ts";

/** What may be paid ahead now instead of our call; null: nothing, or a wallet has not told yet what became of a payment of it. */
export const aheadOf = (order: OrderView) =>
  moneyStanding(order) === "checking" ? null : (order.confirmation?.advance ?? null);
