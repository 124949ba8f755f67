import type { OrderView } from "@haat/contract/order";
import { actorName, type NodeCtx } from "../../context.ts";
import { once } from "../idempotent.ts";
import { closeUnpaidAttempts } from "../payments/close-unpaid.ts";
import { cancelOrder } from "./cancel-order.ts";
import { readOrder } from "./read-order.ts";
import { requireOrder } from "./require-order.ts";

type Input = Readonly<{ orderId: string; idempotencyKey: string }>;

/** The buyer takes his order back, until a vendor has packed; the order as it is afterwards. */
export async function cancelOwnOrder(ctx: NodeCtx, { orderId, idempotencyKey }: Input): Promise<OrderView> {
  await requireOrder(ctx, orderId);
  await closeUnpaidAttempts(ctx, orderId);
  await once(ctx, { route: `cancel ${orderId}`, key: idempotencyKey, body: null }, async (tx) => {
    await cancelOrder(tx, ctx, { orderId, actor: actorName(ctx), reason: "buyer", mayPack: false });
    return null;
  });
  return readOrder(ctx, orderId);
}
