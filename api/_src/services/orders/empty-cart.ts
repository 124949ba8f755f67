import type { Ctx } from "../../context.ts";

/** What was ordered leaves the cart. Redis decides nothing: when it is down the cart merely stays as it was. */
export async function emptyCartAfterOrder(ctx: Ctx): Promise<void> {
  if (ctx.tokens.cart) await ctx.carts.clear(ctx.tokens.cart);
}
