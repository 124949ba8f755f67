import type { OrderView } from "@haat/contract/order";
import type { OrderState, SubOrderState } from "@haat/core/states";

const over: readonly OrderState[] = ["completed", "cancelled", "expired"];
const stillHere: readonly SubOrderState[] = ["pending", "confirmed", "accepted", "packed"];
/** What is owed back of them is on its way already. */
const ended: readonly SubOrderState[] = ["cancelled", "returned_to_origin", "lost"];

/** Support can cancel as long as nothing has left a shop that may still arrive; the API has the last word. */
export const mayCancel = ({
  state,
  subOrders,
}: Readonly<{
  state: OrderState;
  subOrders: readonly Pick<OrderView["subOrders"][number], "state">[];
}>): boolean =>
  !over.includes(state) &&
  subOrders.every((part) => stillHere.includes(part.state) || ended.includes(part.state));
