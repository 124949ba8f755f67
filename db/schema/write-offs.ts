import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, minor } from "./columns.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** What a vendor owes and is not asked for any more: one of finance proposes it, another agrees. */
export const debtWriteOffs = pgTable(
  "debt_write_off",
  {
    id: id(),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    amountMinor: minor().notNull(),
    reason: text().notNull(),
    state: text().notNull().default("proposed"),
    proposedBy: text()
      .notNull()
      .references(() => users.id),
    proposedAt: at().notNull().defaultNow(),
    decidedBy: text().references(() => users.id),
    decidedAt: at(),
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("write_off_one")
      .on(table.vendorId)
      .where(sql`state = 'proposed'`),
    index("write_off_vendor").on(table.vendorId),
  ],
);
