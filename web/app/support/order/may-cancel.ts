import type { OrderView } from "@haat/contract/order";
import type { AttemptState, OrderState, SubOrderState } from "@haat/core/states";

const unanswered: readonly AttemptState[] = ["unknown_init", "capturing", "unknown"];

/** A payment of which nobody knows whether the wallet took it: until it has answered nothing of the order is called off. */
export const stillAsked = <Payment extends Pick<OrderView["payments"][number], "state" | "isUnsure">>({
  payments,
}: Readonly<{ payments: readonly Payment[] }>): Payment | undefined =>
  payments.find(({ state, isUnsure }) => isUnsure || unanswered.includes(state));

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
