import { bigint, char, index, pgTable, primaryKey, smallint, text, unique } from "drizzle-orm/pg-core";
import { madeAt, madeXid, minor } from "./columns.ts";

/** Append-only. One journal per (event type, event key): posting twice is refused by the database. */
export const journals = pgTable(
  "journal",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    eventType: text().notNull(),
    eventKey: text().notNull(),
    orderId: text(),
    currency: char({ length: 3 }).notNull().default("BDT"),
    createdAt: madeAt(),
    /** Who posted it and all of its lines; 0 for what is older than the column. */
    madeXid: madeXid(),
  },
  (table) => [
    unique("journal_event").on(table.eventType, table.eventKey),
    index("journal_order").on(table.orderId),
    index("journal_made").on(table.createdAt),
    index("journal_made_xid").on(table.madeXid),
  ],
);

export const journalLines = pgTable(
  "journal_line",
  {
    journalId: bigint({ mode: "bigint" })
      .notNull()
      .references(() => journals.id),
    lineNo: smallint().notNull(),
    /** Of the journal's currency: `A:GW:bkash` in taka, `A:GW@USD:bkash` in dollars. */
    account: text().notNull(),
    side: char({ length: 1 }).$type<"D" | "C">().notNull(),
    amount: minor().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.journalId, table.lineNo] }),
    index("journal_line_account").on(table.account, table.journalId),
  ],
);

/** Debits less credits per account, kept by a trigger on `journal_line`; a forbidden sign stops the commit. An account without a row holds nothing: an order's escrow has one while it holds something. */
export const accountBalances = pgTable("account_balance", {
  account: text().primaryKey(),
  balance: minor().notNull(),
});

/** Debits less credits of the accounts of many lines, as of `ledger_look.checked`. */
export const ledgerCheckpoints = pgTable("ledger_checkpoint", {
  account: text().primaryKey(),
  balance: minor().notNull(),
  /** Its own; another one means that it was brought from another server, and does not count. */
  madeXid: madeXid(),
});
