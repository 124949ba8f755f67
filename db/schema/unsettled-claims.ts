import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, minor } from "./columns.ts";
import { orders } from "./orders.ts";
import { paymentAttempts } from "./payment-attempts.ts";
import { settlementCases } from "./statements.ts";
import { users } from "./users.ts";

/** What two of finance said of a payment that no statement names. */
const said = {
  id: id(),
  differenceId: text()
    .notNull()
    .references(() => settlementCases.id),
  attemptId: text()
    .notNull()
    .references(() => paymentAttempts.id),
  orderId: text()
    .notNull()
    .references(() => orders.id),
  wallet: text().notNull(),
  amountMinor: minor().notNull(),
  reference: text().notNull(),
  note: text().notNull().default(""),
  proposedBy: text()
    .notNull()
    .references(() => users.id),
  agreedBy: text()
    .notNull()
    .references(() => users.id),
  madeAt: at().notNull().defaultNow(),
};

/** What a wallet took, has settled in no statement, and is asked for: two of finance said so. The guards stand in migration 0105. */
export const unsettledClaims = pgTable(
  "unsettled_claim",
  {
    ...said,
    /** Where the money lies while the wallet does not hold it. */
    account: text().notNull().default("X:SUSPENSE"),
    /** What brought it back to what the wallet holds: a statement, or that two let it wait. */
    returnedWith: text(),
    returnedAt: at(),
  },
  (table) => [
    uniqueIndex("unsettled_claim_one")
      .on(table.attemptId)
      .where(sql`returned_at is null`),
    index("unsettled_claim_difference").on(table.differenceId),
  ],
);

/** Taken and given back whole, and netted by its wallet, whose files name neither. The guards stand in its migration. */
export const nettedPayments = pgTable(
  "netted_payment",
  {
    ...said,
    /** What names something of it after all, or undid the file that lacked it. */
    returnedWith: text(),
    returnedAt: at(),
  },
  (table) => [
    uniqueIndex("netted_payment_one")
      .on(table.attemptId)
      .where(sql`returned_at is null`),
    index("netted_payment_difference").on(table.differenceId),
  ],
);
