import { sql } from "drizzle-orm";
import { bigint, index, pgTable, smallint, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { at, madeAt } from "./columns.ts";
import { orders } from "./orders.ts";
import { subOrders } from "./sub-orders.ts";
import { users } from "./users.ts";

/** Each time that nobody was met with what its shop carries itself. Written down once; its buyer may say once when he would be met, and is reminded once. */
export const ownTries = pgTable(
  "own_try",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    subOrderId: text()
      .notNull()
      .references(() => subOrders.id),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    /** The first, the second, the third and last. */
    nth: smallint().notNull(),
    reason: text().notNull(),
    note: text(),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    wish: text(),
    /** `buyer`, or who of ours said it for him. */
    wishBy: text(),
    wishedAt: at(),
    /** When its buyer was reminded that it comes again; null: not yet. */
    toldAt: at(),
  },
  (table) => [
    unique("own_try_once").on(table.subOrderId, table.nth),
    uniqueIndex("own_try_day").on(table.subOrderId, sql`((made_at at time zone 'Asia/Dhaka')::date)`),
    index("own_try_order").on(table.orderId, table.id),
  ],
);
