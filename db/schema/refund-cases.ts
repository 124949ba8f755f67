import { sql } from "drizzle-orm";
import { index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { orderLines } from "./order-lines.ts";
import { orders } from "./orders.ts";
import { subOrders } from "./sub-orders.ts";
import { swaps } from "./swaps.ts";
import { users } from "./users.ts";

/** What support decided to give back of a vendor's part, and by whose fault. Its money moves as one refund per payment. */
export const refundCases = pgTable(
  "refund_case",
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    subOrderId: text()
      .notNull()
      .references(() => subOrders.id),
    state: text().notNull(),
    fault: text().notNull(),
    /** `before` or `after` delivery; null until the books have moved. */
    stage: text(),
    goodsMinor: minor().notNull(),
    deliveryMinor: minor().notNull(),
    /** What of it is not asked for at the door. */
    doorMinor: minor()
      .notNull()
      .default(sql`0`),
    /** What of it its wallet had given back before, by a dispute that was lost. */
    coveredMinor: minor()
      .notNull()
      .default(sql`0`),
    /** What an exchange for something cheaper leaves its buyer. */
    swapId: text().references(() => swaps.id),
    reason: text().notNull(),
    makerId: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    checkerId: text().references(() => users.id),
    decidedAt: at(),
    decisionReason: text(),
  },
  (table) => [
    index("refund_case_order").on(table.orderId),
    index("refund_case_sub_order").on(table.subOrderId),
    uniqueIndex("refund_case_swap")
      .on(table.swapId)
      .where(sql`state in ('requested','approved')`),
  ],
);

export const refundCaseLines = pgTable(
  "refund_case_line",
  {
    caseId: text()
      .notNull()
      .references(() => refundCases.id),
    orderLineId: text()
      .notNull()
      .references(() => orderLines.id),
    /** None: only money goes back. */
    quantity: integer().notNull(),
    amountMinor: minor().notNull(),
    /** The pieces are those that a cheaper exchange brought. */
    swapId: text().references(() => swaps.id),
  },
  (table) => [
    primaryKey({ columns: [table.caseId, table.orderLineId] }),
    index("refund_case_line_line").on(table.orderLineId),
  ],
);
