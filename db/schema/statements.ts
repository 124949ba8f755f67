import type { BankCreditState } from "@haat/core/bank-credit-states";
import { sql } from "drizzle-orm";
import { boolean, bigint, date, index, integer, jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, bytea, id, madeAt, minor } from "./columns.ts";
import { paymentAttempts } from "./payment-attempts.ts";
import { refunds } from "./refunds.ts";
import { users } from "./users.ts";

/** A file in which a wallet, a courier or the bank states what it did. The guards stand in migration 0055. */
export const statements = pgTable("statement", {
  id: id(),
  party: text().notNull(),
  source: text().notNull(),
  fileName: text().notNull(),
  fileHash: text().notNull(),
  fileBytes: integer().notNull(),
  reference: text(),
  fromDay: date().notNull(),
  toDay: date().notNull(),
  merchant: text(),
  feeBp: integer().notNull().default(0),
  hasFee: boolean().notNull().default(true),
  state: text().notNull().default("arriving"),
  headerLine: integer(),
  partsRead: integer().notNull().default(0),
  rowsRead: integer().notNull().default(0),
  lastLine: integer().notNull().default(0),
  postedLine: integer().notNull().default(0),
  rowsPosted: integer().notNull().default(0),
  undoneLine: integer().notNull().default(0),
  rowsUndone: integer().notNull().default(0),
  capturedMinor: minor()
    .notNull()
    .default(sql`0`),
  refundedMinor: minor()
    .notNull()
    .default(sql`0`),
  feesMinor: minor()
    .notNull()
    .default(sql`0`),
  netMinor: minor()
    .notNull()
    .default(sql`0`),
  refusal: text(),
  refusalDetail: text(),
  madeBy: text()
    .notNull()
    .references(() => users.id),
  madeAt: madeAt(),
  leaseUntil: at(),
  doneAt: at(),
});

const statementId = () =>
  text()
    .notNull()
    .references(() => statements.id);

/** The file itself, until it is read. */
export const statementParts = pgTable(
  "statement_part",
  { statementId: statementId(), no: integer().notNull(), body: bytea().notNull() },
  (table) => [primaryKey({ columns: [table.statementId, table.no] })],
);

/** Rows that were not understood: one of them, and nothing of the file is taken. */
export const statementProblems = pgTable(
  "statement_problem",
  { statementId: statementId(), line: integer().notNull(), fault: text().notNull(), shown: text().notNull() },
  (table) => [primaryKey({ columns: [table.statementId, table.line] })],
);

export const statementLines = pgTable(
  "statement_line",
  {
    statementId: statementId(),
    line: integer().notNull(),
    kind: text().notNull(),
    status: text().notNull(),
    trx: text(),
    reference: text(),
    originalTrx: text(),
    merchant: text(),
    payerTail: text(),
    currency: text().notNull().default("BDT"),
    amountMinor: minor().notNull(),
    feeMinor: minor().notNull(),
    netMinor: minor().notNull(),
    at: at().notNull(),
    class: text(),
    attemptId: text(),
    refundId: text(),
    ourMinor: minor(),
    ourFeeMinor: minor(),
    disputeId: text(),
  },
  (table) => [primaryKey({ columns: [table.statementId, table.line] })],
);

/** Settled once, by one line of one statement. */
export const settledCaptures = pgTable("settled_capture", {
  attemptId: text()
    .primaryKey()
    .references(() => paymentAttempts.id),
  statementId: text().notNull(),
  line: integer().notNull(),
});

/**
 * What a wallet took and no statement has settled, whatever became of it since: written by triggers with every capture and every
 * `settled_capture`, so that what is open is found without reading all that ever was. Rule L6 holds it to both.
 */
export const unsettledCaptures = pgTable(
  "unsettled_capture",
  { attemptId: text().primaryKey(), wallet: text().notNull() },
  (table) => [index("unsettled_capture_wallet").on(table.wallet)],
);

export const settledRefunds = pgTable("settled_refund", {
  refundId: text()
    .primaryKey()
    .references(() => refunds.id),
  statementId: text().notNull(),
  line: integer().notNull(),
});

/** Every difference between a statement and our books, and how it ended. */
export const settlementCases = pgTable("settlement_case", {
  id: id(),
  source: text().notNull(),
  statementId: statementId(),
  line: integer(),
  class: text().notNull(),
  day: date().notNull(),
  attemptId: text(),
  refundId: text(),
  ourMinor: minor(),
  theirMinor: minor(),
  suspenseMinor: bigint({ mode: "bigint" }).notNull(),
  state: text().notNull().default("open"),
  madeAt: madeAt(),
  clearTo: text(),
  clearReference: text(),
  clearNote: text(),
  proposedBy: text().references(() => users.id),
  proposedAt: at(),
  clearedBy: text().references(() => users.id),
  clearedAt: at(),
  /** How many later statements did not bring what was missing either. */
  waited: integer().notNull().default(0),
  /** Since when of it lies in suspense; null: since it was found. */
  suspenseSince: at(),
  clearedBefore: jsonb(), // How it stood cleared, while two doubt it anew; null: it stood open.
});

/** What the bank paid for a statement; what it lacks lies in suspense. */
export const bankCredits = pgTable("bank_credit", {
  id: text().primaryKey(),
  statementId: text()
    .notNull()
    .references(() => statements.id),
  day: date().notNull(),
  amountMinor: minor().notNull(),
  reference: text().notNull(),
  state: text().notNull().$type<BankCreditState>(),
  /** Noted before two were asked. */
  isByOne: boolean().notNull().default(false),
  madeBy: text()
    .notNull()
    .references(() => users.id),
  madeAt: madeAt(),
  decidedBy: text().references(() => users.id),
  decidedAt: at(),
  undoReason: text(),
  undoBy: text().references(() => users.id),
  undoAt: at(),
  undoneBy: text().references(() => users.id),
  undoneAt: at(),
  version: integer().notNull().default(1),
});

/** A wallet's day that finance has closed, with the sums it was closed on. */
export const settledDays = pgTable(
  "settled_day",
  {
    source: text().notNull(),
    day: date().notNull(),
    capturedMinor: minor().notNull(),
    refundedMinor: minor().notNull(),
    feesMinor: minor().notNull(),
    creditedMinor: minor().notNull(),
    closedBy: text()
      .notNull()
      .references(() => users.id),
    closedAt: madeAt(),
    openedAt: at(),
    openedWith: text().references(() => bankCredits.id),
  },
  (table) => [primaryKey({ columns: [table.source, table.day, table.closedAt] })],
);
