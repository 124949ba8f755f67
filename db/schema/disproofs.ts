import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, minor } from "./columns.ts";
import { paymentAttempts } from "./payment-attempts.ts";
import { refunds } from "./refunds.ts";
import { users } from "./users.ts";

/** That a wallet moved no money where it said that it had: one of finance says so, another agrees. */
export const disproofs = pgTable(
  "disproof",
  {
    id: id(),
    attemptId: text()
      .notNull()
      .references(() => paymentAttempts.id),
    refundId: text()
      .notNull()
      .references(() => refunds.id),
    trx: text().notNull(),
    amountMinor: minor().notNull(),
    reason: text().notNull(),
    /** Where in the wallet's own records one sees it. */
    evidence: text().notNull(),
    state: text().notNull().default("proposed"),
    proposedBy: text()
      .notNull()
      .references(() => users.id),
    proposedAt: at().notNull().defaultNow(),
    decidedBy: text().references(() => users.id),
    decidedAt: at(),
    decisionReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("disproof_one")
      .on(table.attemptId)
      .where(sql`state in ('proposed','disproved')`),
    index("disproof_attempt").on(table.attemptId),
    index("disproof_refund").on(table.refundId),
  ],
);
