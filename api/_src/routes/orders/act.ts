import { OrderView } from "@haat/contract/order";
import { idField } from "@haat/contract/values";
import { DomainError } from "@haat/core/errors";
import { findOrder } from "@haat/db/queries/orders/order-document";
import { z } from "@hono/zod-openapi";
import type { Ctx } from "../../context.ts";
import { orderView } from "../../services/orders/view-order.ts";
import { json, policies } from "../declare.ts";

/** What the acts of a buyer on his own order share. */
export const orderParams = z.object({ id: idField("order") });
export const onOwnOrder = { ...policies.ownOrder, surface: "node", rate: "money" } as const;
export const orderReply = json(OrderView, "The order as it is now");

/** Reads the order afresh, as its buyer sees it. */
export async function orderNow(ctx: Ctx, id: string): Promise<OrderView> {
  const found = await findOrder(ctx.db, ctx.viewer, id);
  if (!found) throw new DomainError("order.not_found");
  return orderView(found, ctx.locale);
}
