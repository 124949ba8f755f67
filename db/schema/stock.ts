import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt, madeXid } from "./columns.ts";
import { variants } from "./variants.ts";

/** Counters; `held + committed <= on_hand` is a check. Written by the engine's functions only. */
export const stock = pgTable("stock", {
  variantId: text()
    .primaryKey()
    .references(() => variants.id),
  vendorId: text().notNull(),
  onHand: integer().notNull(),
  held: integer().notNull().default(0),
  committed: integer().notNull().default(0),
});

/** Append-only: why on-hand units changed. */
export const stockMovements = pgTable(
  "stock_movement",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    variantId: text().notNull(),
    vendorId: text().notNull(),
    kind: text().notNull(),
    quantity: integer().notNull(),
    orderId: text(),
    reservationId: text(),
    actor: text().notNull(),
    at: madeAt(),
    /** Who wrote it; 0 for what is older than the column. */
    madeXid: madeXid(),
  },
  (table) => [
    index("stock_movement_variant").on(table.variantId, table.id),
    index("stock_movement_order").on(table.orderId),
    index("stock_movement_at").on(table.at),
    index("stock_movement_made_xid").on(table.madeXid),
  ],
);

/** What the movements of variants of many add up to, as of `ledger_look.checked`. */
export const stockCheckpoints = pgTable("stock_checkpoint", {
  variantId: text().primaryKey(),
  net: bigint({ mode: "bigint" }).notNull(),
  /** Its own; another one means that it was brought from another server, and does not count. */
  madeXid: madeXid(),
});

/** Append-only: every move of a reservation, written by a trigger. */
export const reservationMoves = pgTable(
  "reservation_move",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    reservationId: text().notNull(),
    orderId: text().notNull(),
    fromState: text(),
    toState: text().notNull(),
    at: madeAt(),
  },
  (table) => [
    index("reservation_move_of").on(table.reservationId),
    index("reservation_move_order").on(table.orderId),
  ],
);

export const reservations = pgTable(
  "reservation",
  {
    id: id(),
    orderId: text().notNull(),
    subOrderId: text().notNull(),
    variantId: text()
      .notNull()
      .references(() => variants.id),
    vendorId: text().notNull(),
    quantity: integer().notNull(),
    state: text().notNull(),
    expiresAt: at().notNull(),
  },
  (table) => [
    index("reservation_order").on(table.orderId),
    index("reservation_sub_order").on(table.subOrderId),
    // Only those that still hold something: the rest grows with every sale.
    index("reservation_standing")
      .on(table.variantId)
      .where(sql`state in ('held','committed')`),
  ],
);
