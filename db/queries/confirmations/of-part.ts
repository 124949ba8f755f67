import type { CallOutcome, OrderRiskState } from "@haat/core/order-risk";

/** What the SQL function `confirmation_of_part` tells the shop of a part; null: nobody is called about it. */
export type ShopConfirmation = Readonly<{
  state: OrderRiskState;
  tryAt: string | null;
  /** What our last call came to. */
  outcome: CallOutcome | null;
}>;
