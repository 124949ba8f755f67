import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { products } from "./products.ts";
import { users } from "./users.ts";
import { variants } from "./variants.ts";

const userId = () =>
  text()
    .notNull()
    .references(() => users.id);

/** What a person keeps an eye on, and what it cost when she began to. */
export const wishes = pgTable(
  "wish",
  {
    userId: userId(),
    productId: text()
      .notNull()
      .references(() => products.id),
    priceMinor: minor().notNull(),
    madeAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.productId] })],
);

/** Of what a person wants to hear, once, when it can be bought again. */
export const stockWishes = pgTable(
  "stock_wish",
  {
    id: id(),
    userId: userId(),
    variantId: text()
      .notNull()
      .references(() => variants.id),
    channel: text().notNull(),
    madeAt: madeAt(),
    until: at().notNull(),
    toldAt: at(),
    endedAt: at(),
  },
  (table) => {
    const isOpen = sql`ended_at is null`;
    return [
      uniqueIndex("stock_wish_open").on(table.userId, table.variantId).where(isOpen),
      index("stock_wish_waiting").on(table.variantId, table.madeAt, table.id).where(isOpen),
      index("stock_wish_until").on(table.until).where(isOpen),
      index("stock_wish_told")
        .on(table.variantId, table.toldAt)
        .where(sql`told_at is not null`),
    ];
  },
);
