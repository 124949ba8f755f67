import type { Id } from "@haat/core/ids";
import { readCartGoods } from "@haat/db/queries/cart/cart-lines";
import type { Ctx } from "../../context.ts";
import { checkedLines, idsOf, type CheckedLine } from "./read-cart.ts";

export async function removeLine(ctx: Ctx, variantId: Id<"variant">): Promise<CheckedLine[]> {
  if (!ctx.tokens.cart) return [];
  const { lines } = await ctx.carts.remove(ctx.tokens.cart, variantId);
  return checkedLines(lines, await readCartGoods(ctx.db, idsOf(lines)));
}
