import type { OrderView } from "@haat/contract/order";
import { DomainError } from "@haat/core/errors";
import { maskPhonesIn } from "@haat/core/phone";
import { keepContest, lockAsked } from "@haat/db/queries/confirmations/acts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { readOrder } from "../orders/read-order.ts";
import { requireOrder } from "../orders/require-order.ts";

type Input = Readonly<{ orderId: string; said: string }>;

/** The buyer says what the count does not know; support answers. Once for each order. The order as it is afterwards. */
export async function contest(ctx: KeyedCtx, { orderId, said }: Input): Promise<OrderView> {
  await requireOrder(ctx, orderId);
  await once(ctx, async (tx) => {
    if (!(await lockAsked(tx, orderId)) || !(await keepContest(tx, orderId, maskPhonesIn(said))))
      throw new DomainError("order.wrong_state");
  });
  return readOrder(ctx, orderId);
}
