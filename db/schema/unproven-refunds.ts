import { sql } from "drizzle-orm";
import { index, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, minor } from "./columns.ts";
import { orders } from "./orders.ts";
import { refunds } from "./refunds.ts";
import { settlementCases } from "./statements.ts";
import { users } from "./users.ts";

/** What two of finance said of a refund that no statement names. */
const said = {
  id: id(),
  refundId: text()
    .notNull()
    .references(() => refunds.id),
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

/** The bank was credited with it in our books, and the wallet has never taken it off what it paid. The guards stand in its migration. */
export const untakenRefunds = pgTable(
  "untaken_refund",
  {
    ...said,
    differenceId: text()
      .notNull()
      .references(() => settlementCases.id),
    /** Where the money lies that was not taken. */
    account: text().notNull().default("X:SUSPENSE"),
    /** What took it off the bank again: a statement that names it, its undoing, or that two let it wait. */
    returnedWith: text(),
    returnedAt: at(),
  },
  (table) => [
    uniqueIndex("untaken_refund_one")
      .on(table.refundId)
      .where(sql`returned_at is null`),
    index("untaken_refund_difference").on(table.differenceId),
  ],
);

/** It was told to be home and never was, or came back from there: the buyer is owed it still. */
export const unmadeRefunds = pgTable(
  "unmade_refund",
  {
    ...said,
    /** Null: no statement missed it, but the transfer by our own bank came back; `reference` is the bank's number of that credit. */
    differenceId: text().references(() => settlementCases.id),
    creditedAt: at(),
    /** What the bank kept of what came back. */
    feeMinor: minor().notNull().default(0n),
    /** By which number it was told to be home; a wallet may give none. */
    trx: text(),
    /** By which name the books had it that it was home, out of which account, and that its wallet took it from what it paid. */
    homeKey: text().notNull().unique("unmade_refund_once"),
    account: text().notNull(),
    nettingKey: text(),
  },
  (table) => [
    index("unmade_refund_refund").on(table.refundId),
    index("unmade_refund_trx")
      .on(table.trx)
      .where(sql`trx is not null`),
    uniqueIndex("unmade_refund_credit")
      .on(sql`upper(${table.reference})`, table.refundId)
      .where(sql`credited_at is not null`),
  ],
);
