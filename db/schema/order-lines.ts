import { index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { id, minor, type StoredPicture } from "./columns.ts";
import { orders } from "./orders.ts";
import { subOrders } from "./sub-orders.ts";

/** What was bought, frozen: words, price and picture as they were at the sale. */
export const orderLines = pgTable(
  "order_line",
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    subOrderId: text()
      .notNull()
      .references(() => subOrders.id),
    vendorId: text().notNull(),
    productId: text().notNull(),
    variantId: text().notNull(),
    productSlug: text().notNull(),
    sku: text().notNull(),
    titleBn: text().notNull(),
    titleEn: text().notNull(),
    labelBn: text().notNull(),
    labelEn: text().notNull(),
    picture: jsonb().$type<StoredPicture>(),
    quantity: integer().notNull(),
    unitPriceMinor: minor().notNull(),
    totalMinor: minor().notNull(),
    weightGrams: integer().notNull(),
  },
  (table) => [
    index("order_line_order").on(table.orderId),
    index("order_line_sub_order").on(table.subOrderId),
  ],
);
