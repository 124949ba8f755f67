import type { OwnExchangesView, ShopExchangesView } from "@haat/contract/exchange";
import { DomainError } from "@haat/core/errors";
import { findStaffOrder } from "@haat/db/queries/support/order";
import { swappableLines, swapsOfOrder, swapsOfShop } from "@haat/db/queries/swaps/read";
import type { NodeCtx } from "../../context.ts";
import { requireOrder } from "../orders/require-order.ts";
import { exchangeView, swappableView } from "./view-exchange.ts";

/** What of an order may be exchanged, and what was asked of it. */
export async function exchangesOf(
  { books, locale }: Pick<NodeCtx, "books" | "locale">,
  orderId: string,
): Promise<OwnExchangesView> {
  const [lines, items] = await Promise.all([swappableLines(books, orderId), swapsOfOrder(books, orderId)]);
  return {
    lines: lines.map((line) => swappableView(line, locale)),
    items: items.map((row) => exchangeView(row, locale)),
  };
}

export async function readExchanges(ctx: NodeCtx, orderId: string): Promise<OwnExchangesView> {
  await requireOrder(ctx, orderId);
  return exchangesOf(ctx, orderId);
}

/** The same for the staff. */
export async function readOrderExchanges(ctx: NodeCtx, orderId: string): Promise<OwnExchangesView> {
  if (!(await findStaffOrder(ctx.db, ctx.viewer, orderId))) throw new DomainError("order.not_found");
  return exchangesOf(ctx, orderId);
}

export async function listShopExchanges(
  { books, locale }: NodeCtx,
  vendorId: string,
): Promise<ShopExchangesView> {
  const rows = await swapsOfShop(books, vendorId);
  return { items: rows.map((row) => exchangeView(row, locale)) };
}
