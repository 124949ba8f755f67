import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { orders } from "./orders.ts";
import { users } from "./users.ts";

/** A browser that hears of one order, or of all orders of a person. Its push service's address and keys are sealed. */
export const newsDevices = pgTable(
  "news_device",
  {
    id: id(),
    orderId: text().references(() => orders.id),
    userId: text().references(() => users.id),
    endpointHash: text().notNull(),
    sealed: text().notNull(),
    /** What it calls itself in short. */
    label: text().notNull(),
    madeAt: madeAt(),
    toldAt: at(),
  },
  (table) => [
    uniqueIndex("news_device_order").on(table.orderId, table.endpointHash),
    uniqueIndex("news_device_user").on(table.userId, table.endpointHash),
    index("news_device_age")
      .on(table.madeAt)
      .where(sql`order_id is not null`),
  ],
);
