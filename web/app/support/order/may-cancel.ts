import type { OrderView } from "@haat/contract/order";
import type { OrderState, SubOrderState } from "@haat/core/states";

const over: readonly OrderState[] = ["completed", "cancelled", "expired"];
const stillHere: readonly SubOrderState[] = ["pending", "confirmed", "accepted", "packed", "cancelled"];

/** Support can cancel as long as nothing has left a shop; the API has the last word. */
export const mayCancel = ({
  state,
  subOrders,
}: Readonly<{
  state: OrderState;
  subOrders: readonly Pick<OrderView["subOrders"][number], "state">[];
}>): boolean => !over.includes(state) && subOrders.every((part) => stillHere.includes(part.state));
