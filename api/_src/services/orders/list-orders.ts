import type { OrderCard } from "@haat/contract/order";
import { listOrdersOfBuyer } from "@haat/db/queries/orders/list-orders";
import type { Ctx } from "../../context.ts";
import { instantView, moneyView, pictureView } from "../../views/money.ts";

const pageSize = 20;

/** The signed-in buyer's orders, newest first. */
export async function listOrders(
  { db, viewer, locale }: Ctx,
  before: string | null,
): Promise<{ items: OrderCard[]; nextCursor: string | null }> {
  const rows = await listOrdersOfBuyer(db, viewer, { before, limit: pageSize + 1 });
  const items = rows.slice(0, pageSize).map((row) => ({
    ...row,
    placedAt: instantView(row.placedAt),
    total: moneyView(row.total, locale),
    vendors: row.vendors.map((name) => name[locale]),
    picture: pictureView(row.picture, row.vendors[0]?.[locale] ?? ""),
  }));
  return { items, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}
