import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, madeAt, minor } from "./columns.ts";
import { consignments } from "./couriers.ts";
import { orders } from "./orders.ts";
import { refundCaseLines, refundCases } from "./refund-cases.ts";
import { subOrders } from "./sub-orders.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** What a person says of a parcel of which only a part was taken at the door, or that was swapped there. Said once. */
export const doorOutcomes = pgTable(
  "door_outcome",
  {
    subOrderId: text()
      .primaryKey()
      .references(() => subOrders.id),
    /** Null: its shop carried it itself. */
    consignmentId: text()
      .unique()
      .references(() => consignments.id),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    kind: text().notNull(),
    /** Which pieces were not taken; null: all were. */
    caseId: text()
      .unique()
      .references(() => refundCases.id),
    /** Whole taka: what the taken pieces cost with the delivery charge, less what was paid ahead. */
    dueMinor: minor().notNull(),
    /** What the courier said until then that he took. */
    toldMinor: minor(),
    /** Of an exchange: what was given back for it. */
    note: text(),
    /** `coming`: what was not taken is on its way back; `lost` on that way it may still turn up. */
    state: text().notNull(),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    endedBy: text().references(() => users.id),
    endedAt: at(),
    lostAt: at(),
  },
  (table) => [
    index("door_outcome_coming")
      .on(table.madeAt)
      .where(sql`state = 'coming'`),
    index("door_outcome_order").on(table.orderId),
  ],
);

/** Of the pieces that came back: how many are whole. The rest is written off. */
export const doorReturns = pgTable(
  "door_return",
  {
    caseId: text().notNull(),
    orderLineId: text().notNull(),
    whole: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.orderLineId] }),
    foreignKey({
      columns: [table.caseId, table.orderLineId],
      foreignColumns: [refundCaseLines.caseId, refundCaseLines.orderLineId],
      name: "door_return_line",
    }),
  ],
);
