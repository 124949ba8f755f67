import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";
import { paymentAttempts } from "./payment-attempts.ts";
import { refunds } from "./refunds.ts";
import { statements } from "./statements.ts";

/** What was booked because a line said so, and by nothing else: a payment, or that a refund is home. */
export const statementBookings = pgTable(
  "statement_booking",
  {
    statementId: text()
      .notNull()
      .references(() => statements.id),
    line: integer().notNull(),
    attemptId: text()
      .notNull()
      .references(() => paymentAttempts.id),
    /** Null: the payment itself. */
    refundId: text().references(() => refunds.id),
    at: at().notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.statementId, table.line] })],
);
