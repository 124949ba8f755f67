import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { proposals } from "./proposals.ts";
import { users } from "./users.ts";

/** What a posted row, or the bank, has left in suspense, until two persons end it. */
export const remittanceCases = pgTable(
  "remittance_case",
  {
    id: id(),
    remittanceId: text().notNull(),
    /** Null: what the bank has credited otherwise than the statement brings. */
    line: integer(),
    courier: text().notNull(),
    /** Debits less credits of `X:SUSPENSE`; below zero he named, or paid, more than we know of. */
    suspenseMinor: minor().notNull(),
    state: text().notNull().default("open"),
    madeAt: madeAt(),
    endedBy: text().references(() => users.id),
    endedAt: at(),
    reason: text(),
    postingNo: integer().notNull().default(1),
    /** As it began. */
    openedMinor: minor().notNull().default(0n),
    /** Of a case without a row. */
    proposalId: text().references(() => proposals.id),
    /** What our bank had credited of a row, or without what it took, whose posting (`posting_no`) was undone: the row's next posting clears it, or, once it is left out, two. */
    isHeld: boolean().notNull().default(false),
    /** The bank's credit of what was held was undone: it is the row's again, on its way or still to come. */
    isReleased: boolean().notNull().default(false),
  },
  (table) => [
    unique("remittance_case_once").on(table.remittanceId, table.line, table.postingNo, table.isHeld),
    index("remittance_case_held")
      .on(table.remittanceId)
      .where(sql`is_held`),
    index("remittance_case_open")
      .on(table.courier, table.madeAt)
      .where(sql`state = 'open'`),
  ],
);
