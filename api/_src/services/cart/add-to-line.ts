import { mostPerLine } from "@haat/carts/port";
import { DomainError } from "@haat/core/errors";
import { type Id, newSecret } from "@haat/core/ids";
import { readCartGoods } from "@haat/db/queries/cart/cart-lines";
import type { Ctx } from "../../context.ts";
import { refuseTrouble } from "./line-trouble.ts";
import { checkedLines, idsOf } from "./read-cart.ts";
import type { ChangedCart } from "./set-line.ts";

type More = Readonly<{ variantId: Id<"variant">; more: number; press: string }>;

/** Counts on from what lies in the cart, as far as the shelf allows; a press that came before changes nothing. */
export async function addToLine(ctx: Ctx, { variantId, more, press }: More): Promise<ChangedCart> {
  const { cart } = ctx.tokens;
  const token = cart ?? newSecret();
  const wanted = (await readCartGoods(ctx.db, [variantId])).get(variantId) ?? null;
  // Goods that a shop hides are nobody else's business: they answer as if they had never been.
  if (!wanted?.isForSale) throw new DomainError("variant.not_found");
  const most = wanted.available;
  const added = await ctx.carts.add(token, { variantId, more, most, press });
  if (added === "short") {
    refuseTrouble(wanted, Math.min(most, mostPerLine) + 1, ctx.locale);
    throw new DomainError("cart.too_large", { perLine: mostPerLine });
  }
  const goods = await readCartGoods(ctx.db, idsOf(added.lines));
  return { lines: checkedLines(added.lines, goods), token, isNew: !cart, goods: wanted };
}
