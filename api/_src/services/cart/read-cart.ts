import type { CartLine } from "@haat/carts/port";
import { type CartGoods, readCartGoods } from "@haat/db/queries/cart/cart-lines";
import type { Ctx } from "../../context.ts";
import { type LineTrouble, troubleOf } from "./line-trouble.ts";

export type CheckedLine = Readonly<{ quantity: number; goods: CartGoods; trouble: LineTrouble | null }>;

/** The visitor's cart as the database sees it now; empty without a token. */
export async function readCart(ctx: Ctx): Promise<CheckedLine[]> {
  if (!ctx.tokens.cart) return [];
  const { lines } = await ctx.carts.read(ctx.tokens.cart);
  return checkedLines(lines, await readCartGoods(ctx.db, idsOf(lines)));
}

export const idsOf = (lines: readonly CartLine[]): string[] => lines.map(({ variantId }) => variantId);

/** A variant the database never heard of is left out: nothing could be shown of it. */
export const checkedLines = (
  lines: readonly CartLine[],
  goods: ReadonlyMap<string, CartGoods>,
): CheckedLine[] =>
  lines.flatMap(({ variantId, quantity }) => {
    const found = goods.get(variantId);
    return found ? [{ quantity, goods: found, trouble: troubleOf(found, quantity) }] : [];
  });
