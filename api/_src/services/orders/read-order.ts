import type { OrderView } from "@haat/contract/order";
import type { Ctx } from "../../context.ts";
import { requireOrder } from "./require-order.ts";
import { orderView } from "./view-order.ts";

/** One's own order as it is at this moment. */
export const readOrder = async (ctx: Ctx, id: string): Promise<OrderView> =>
  orderView(ctx.sealer, await requireOrder(ctx, id), ctx.locale);
