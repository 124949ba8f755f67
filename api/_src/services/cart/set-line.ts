import { mostPerLine } from "@haat/carts/port";
import { DomainError } from "@haat/core/errors";
import { type Id, newSecret } from "@haat/core/ids";
import { type CartGoods, readCartGoods } from "@haat/db/queries/cart/cart-lines";
import type { Ctx } from "../../context.ts";
import { refuseTrouble } from "./line-trouble.ts";
import { checkedLines, idsOf, type CheckedLine } from "./read-cart.ts";

export type ChangedCart = Readonly<{
  lines: readonly CheckedLine[];
  token: string;
  isNew: boolean;
  /** Null when the line was only taken out. */
  goods: CartGoods | null;
}>;

type Wish = Readonly<{ variantId: Id<"variant">; quantity: number }>;

/** Puts a line in or changes it, once the goods were seen to be for sale in that number; 0 takes it out. */
export async function setLine(ctx: Ctx, { variantId, quantity }: Wish): Promise<ChangedCart> {
  if (quantity > mostPerLine) throw new DomainError("cart.too_large", { perLine: mostPerLine });
  const { cart } = ctx.tokens;
  const token = cart ?? newSecret();
  const before = cart ? (await ctx.carts.read(cart)).lines : [];
  const goods = await readCartGoods(ctx.db, [...new Set([...idsOf(before), variantId])]);
  const wanted = goods.get(variantId) ?? null;
  if (quantity > 0) {
    // Goods that a shop hides are nobody else's business: they answer as if they had never been.
    if (!wanted?.isForSale) throw new DomainError("variant.not_found");
    refuseTrouble(wanted, quantity, ctx.locale);
  }
  const { lines } = await ctx.carts.set(token, variantId, quantity);
  return { lines: checkedLines(lines, goods), token, isNew: !cart, goods: quantity > 0 ? wanted : null };
}
