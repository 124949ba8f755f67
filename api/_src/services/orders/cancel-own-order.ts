import type { OrderView } from "@haat/contract/order";
import { DomainError } from "@haat/core/errors";
import { actorName } from "../../context.ts";
import { type KeyedCtx, once } from "../idempotent.ts";
import { closeUnpaidAttempts } from "../payments/close-unpaid.ts";
import { cancelOrder } from "./cancel-order.ts";
import { readOrder } from "./read-order.ts";
import { requireOrder } from "./require-order.ts";

/** The buyer takes his order back, until a vendor has handed over; the order as it is afterwards. */
export async function cancelOwnOrder(ctx: KeyedCtx, orderId: string): Promise<OrderView> {
  await requireOrder(ctx, orderId);
  if (!(await closeUnpaidAttempts(ctx, orderId))) throw new DomainError("payment.still_checking");
  await once(ctx, (tx) => cancelOrder(tx, ctx, { orderId, actor: actorName(ctx), reason: "buyer" }));
  return readOrder(ctx, orderId);
}
