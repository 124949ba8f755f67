import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { variants } from "./variants.ts";

/** Below how many units a shop wants to hear of a variant; it is told once, and again only after it was refilled. */
export const stockWatches = pgTable(
  "stock_watch",
  {
    variantId: text()
      .primaryKey()
      .references(() => variants.id),
    vendorId: text().notNull(),
    least: integer().notNull(),
    toldAt: at(),
  },
  (table) => [index("stock_watch_vendor").on(table.vendorId)],
);
