import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { orders } from "./orders.ts";
import { paymentAttempts } from "./payment-attempts.ts";
import { users } from "./users.ts";

/** What a buyer says he has sent to the market's own number, until a wallet's statement says so too and two have released it. */
export const paymentClaims = pgTable(
  "payment_claim",
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    wallet: text().notNull(),
    trx: text().notNull(),
    payerTail: text().notNull(),
    /** What was due when it was claimed. */
    amountMinor: minor().notNull(),
    state: text().notNull().default("waiting"),
    madeAt: madeAt(),
    statementId: text(),
    line: integer(),
    statedMinor: minor(),
    foundAt: at(),
    proposedBy: text().references(() => users.id),
    proposedAt: at(),
    decidedBy: text().references(() => users.id),
    decidedAt: at(),
    reason: text(),
    attemptId: text().references(() => paymentAttempts.id),
    /** Stays when a statement brings it back after all. */
    lapsedAt: at(),
  },
  (table) => [
    index("payment_claim_order").on(table.orderId),
    index("payment_claim_state").on(table.state, table.madeAt),
    index("payment_claim_lapsed_trx")
      .on(table.wallet, table.trx)
      .where(sql`state = 'lapsed'`),
    uniqueIndex("payment_claim_trx")
      .on(table.wallet, table.trx)
      .where(sql`state in ('waiting','matched','wrong_amount','released')`),
    uniqueIndex("payment_claim_one")
      .on(table.orderId)
      .where(sql`state in ('waiting','matched','wrong_amount')`),
    uniqueIndex("payment_claim_line")
      .on(table.statementId, table.line)
      .where(sql`state in ('matched','wrong_amount','released')`),
  ],
);
