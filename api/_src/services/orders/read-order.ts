import type { OrderView } from "@haat/contract/order";
import type { Ctx } from "../../context.ts";
import { requireOrder } from "./require-order.ts";
import { orderView } from "./view-order.ts";

/** One's own order as it is at this moment. */
export const readOrder = async (ctx: Ctx, id: string): Promise<OrderView> =>
  (await readMarkedOrder(ctx, id)).order;

/** The same, and the mark by which a later standing is told from this one. */
export async function readMarkedOrder(
  ctx: Ctx,
  id: string,
): Promise<Readonly<{ order: OrderView; mark: string }>> {
  const seen = await requireOrder(ctx, id);
  return { order: await orderView(ctx.sealer, seen, ctx.locale), mark: seen.mark };
}
