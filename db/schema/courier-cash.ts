import { sql } from "drizzle-orm";
import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { madeAt, minor } from "./columns.ts";
import { consignments } from "./couriers.ts";
import { orders } from "./orders.ts";
import { subOrders } from "./sub-orders.ts";

const nothing = () => minor().notNull().default(0n);

/** Cash that a courier took at a door for us. What is neither settled nor moved is his outstanding list (rule L6). `undone`: two have said that its parcel was not delivered. */
export const courierCash = pgTable(
  "courier_cash",
  {
    consignmentId: text()
      .primaryKey()
      .references(() => consignments.id),
    courier: text().notNull(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    subOrderId: text()
      .notNull()
      .unique()
      .references(() => subOrders.id),
    /** Whole taka, as J6 and J6r booked it. */
    dueMinor: minor().notNull(),
    /** Named by rows of his statements. */
    settledMinor: nothing(),
    /** Not named, and claimed from him or in suspense. */
    movedMinor: nothing(),
    state: text().notNull().default("open"),
    madeAt: madeAt(),
  },
  (table) => [
    index("courier_cash_open")
      .on(table.courier, table.madeAt)
      .where(sql`state = 'open'`),
    index("courier_cash_order").on(table.orderId),
  ],
);

/** What carrying a parcel costs by the courier's contract, each leg once: owed to him until a statement names it. `undone`: only a row of another parcel charged for it. */
export const courierCharges = pgTable(
  "courier_charge",
  {
    consignmentId: text()
      .notNull()
      .references(() => consignments.id),
    leg: text().notNull(),
    courier: text().notNull(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    dueMinor: minor().notNull(),
    settledMinor: nothing(),
    state: text().notNull().default("open"),
    madeAt: madeAt(),
  },
  (table) => [
    primaryKey({ columns: [table.consignmentId, table.leg] }),
    index("courier_charge_open")
      .on(table.courier, table.madeAt)
      .where(sql`state = 'open'`),
    index("courier_charge_order").on(table.orderId),
  ],
);
