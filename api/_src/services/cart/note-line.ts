import { marketEvent } from "@haat/analytics/event";
import { hashSecret, type Id, newId } from "@haat/core/ids";
import type { Ctx } from "../../context.ts";
import type { ChangedCart } from "./set-line.ts";

/** Tells the reports that somebody put these goods into a cart. */
export async function noteLine(ctx: Ctx, { goods, lines, token }: ChangedCart): Promise<void> {
  if (!goods) return;
  const now = ctx.now();
  const { productId, variantId, vendor } = goods;
  const quantity = lines.find((line) => line.goods.variantId === variantId)?.quantity ?? 0;
  const told = { id: newId("event", now), at: now, session: await hashSecret(token) };
  const ids = {
    productId: productId as Id<"product">,
    vendorId: vendor.id as Id<"vendor">,
    variantId: variantId as Id<"variant">,
  };
  await ctx.events.record([marketEvent(told, { kind: "cart_line_set", ...ids, quantity })]);
}
