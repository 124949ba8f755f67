import { index, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** What a vendor shows about himself: national id, DBID, trade licence, TIN, BIN. Numbers are sealed; the end is shown. */
export const vendorPapers = pgTable(
  "vendor_paper",
  {
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    kind: text().notNull(),
    numberSealed: text(),
    numberHash: text(),
    numberTail: text(),
    state: text().notNull(),
    note: text(),
    changedAt: madeAt(),
    checkedBy: text().references(() => users.id),
    checkedAt: at(),
  },
  (table) => [primaryKey({ columns: [table.vendorId, table.kind] })],
);

/** Where a vendor's money goes. A new account waits before it may be used, and the old one serves until then. */
export const payoutAccounts = pgTable(
  "payout_account",
  {
    id: id(),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    provider: text().notNull(),
    accountSealed: text().notNull(),
    accountHash: text().notNull(),
    accountTail: text().notNull(),
    holder: text().notNull(),
    state: text().notNull(),
    proposedBy: text()
      .notNull()
      .references(() => users.id),
    proposedAt: madeAt(),
    usableFrom: at().notNull(),
    decidedBy: text().references(() => users.id),
    decidedAt: at(),
    /** Why it was refused; shown to the shop. */
    reason: text(),
  },
  (table) => [index("payout_account_vendor").on(table.vendorId, table.state)],
);
