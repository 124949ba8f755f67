import type { Tx } from "@haat/db/books";
import { awaitedAdvance } from "@haat/db/queries/confirmations/advance";
import type { Attempt } from "@haat/db/queries/money/attempts";

type Asked = Pick<Attempt, "orderId" | "orderState" | "tenderNo" | "amountMinor">;

/** Whether an advance may be taken instead of our call, of an order that this transaction has locked. */
export const isInsteadOfCall = async (tx: Tx, { orderId, tenderNo, amountMinor }: Asked): Promise<boolean> =>
  tenderNo === 0 && (await awaitedAdvance(tx, orderId)) === amountMinor;

/** Whether the order waits for this money: what was read before the lock may be over. */
export const isStillAwaited = async (tx: Tx, attempt: Asked): Promise<boolean> =>
  attempt.orderState === "pending_payment" || isInsteadOfCall(tx, attempt);
