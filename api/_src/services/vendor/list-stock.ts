import type { StockFilter, StockRow } from "@haat/contract/vendor";
import { listStock as listRows } from "@haat/db/queries/vendor/stock";
import type { VendorViewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { moneyView, pictureView } from "../../views/money.ts";

/** A page of the shop's variants with their counters; what can still be sold is on hand, not held, not yet sold. */
export async function listStock(
  { db, locale }: NodeCtx,
  viewer: VendorViewer,
  { q, low, cursor, limit = 50 }: StockFilter,
): Promise<{ items: StockRow[]; nextCursor: string | null }> {
  const page = { q: q || null, onlyLow: low === "true", after: cursor ?? null, limit: limit + 1 };
  const rows = await listRows(db, viewer, page);
  const items = rows.slice(0, limit).map((row) => ({
    ...row,
    title: row.title[locale],
    label: row.label[locale],
    picture: pictureView(row.picture, row.title[locale]),
    price: moneyView(row.price, locale),
    available: row.onHand - row.held - row.committed,
  }));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.variantId ?? null) : null };
}
