import { sql } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { orderLines } from "./order-lines.ts";
import { orders } from "./orders.ts";
import { subOrders } from "./sub-orders.ts";
import { users } from "./users.ts";
import { variants } from "./variants.ts";
import { vendors } from "./vendors.ts";

/** Pieces of a delivered line for as many of another thing of the same shop. What goes out is an order of its own (`orders.swap_id`). */
export const swaps = pgTable(
  "swap",
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    subOrderId: text()
      .notNull()
      .references(() => subOrders.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    orderLineId: text()
      .notNull()
      .references(() => orderLines.id),
    quantity: integer().notNull(),
    /** What those pieces cost when they were bought, and what as many of the others cost. What is less goes back to the buyer. */
    ...{ worthMinor: minor().notNull(), priceMinor: minor().notNull() },
    variantId: text()
      .notNull()
      .references(() => variants.id),
    reason: text().notNull(),
    /** `buyer`, or who of ours asks for him. */
    askedBy: text().notNull(),
    madeAt: madeAt(),
    state: text().notNull().default("asked"),
    answeredBy: text().references(() => users.id),
    answeredAt: at(),
    refusal: text(),
    lostAt: at(),
    endedBy: text().references(() => users.id),
    endedAt: at(),
    /** How many of the old pieces came back whole, and are on the shelf. */
    whole: integer(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("swap_line").on(table.orderLineId),
    index("swap_order").on(table.orderId),
    index("swap_vendor").on(table.vendorId, table.id),
    index("swap_asked")
      .on(table.madeAt)
      .where(sql`state = 'asked'`),
  ],
);
