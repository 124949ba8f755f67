import type { CartLine } from "@haat/carts/port";
import { type CartGoods, readCartGoods } from "@haat/db/queries/cart/cart-lines";
import { type QuoteFacts, readQuoteFacts } from "@haat/db/queries/cart/quote-facts";
import { type Carrying, carryingOf } from "../quote/carrying.ts";
import type { Ctx } from "../../context.ts";
import { type LineTrouble, troubleOf } from "./line-trouble.ts";

export type CartDelivery = Readonly<{
  area: NonNullable<QuoteFacts["area"]>;
  /** By vendor id. */
  byVendor: ReadonlyMap<string, Carrying>;
}>;

export type CheckedLine = Readonly<{ quantity: number; goods: CartGoods; trouble: LineTrouble | null }>;

/** The visitor's cart as the database sees it now; empty without a token. */
export async function readCart(ctx: Ctx): Promise<CheckedLine[]> {
  if (!ctx.tokens.cart) return [];
  const { lines } = await ctx.carts.read(ctx.tokens.cart);
  return checkedLines(lines, await readCartGoods(ctx.db, idsOf(lines)));
}

/** The same with what each shop's parcel costs to one area; no more round trips than without. Of an area that is none, nothing. */
export async function readCartTo(
  ctx: Ctx,
  areaId: string,
): Promise<Readonly<{ lines: CheckedLine[]; delivery: CartDelivery | null }>> {
  const kept = ctx.tokens.cart ? (await ctx.carts.read(ctx.tokens.cart)).lines : [];
  if (kept.length === 0) return { lines: [], delivery: null };
  const facts = await readQuoteFacts(ctx.db, { variantIds: idsOf(kept), areaId });
  const lines = checkedLines(kept, facts.goods);
  const { area } = facts;
  if (!area) return { lines, delivery: null };
  const byVendor = new Map<string, Carrying>();
  for (const [id, own] of Map.groupBy(lines, ({ goods }) => goods.vendor.id)) {
    const weighed = own.map(({ goods, quantity }) => ({ weightGrams: goods.weightGrams, quantity }));
    const carrying = carryingOf(facts, id, weighed);
    if (carrying && own.every(({ trouble }) => trouble === null)) byVendor.set(id, carrying);
  }
  return { lines, delivery: { area, byVendor } };
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
