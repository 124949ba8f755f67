import { bigint, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at, minor } from "./columns.ts";
import { refunds } from "./refunds.ts";

/** What says that a refund went home although our books had turned elsewhere: a wallet's late answer, a line of a statement. */
export const refundFindings = pgTable(
  "refund_finding",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    refundId: text()
      .notNull()
      .references(() => refunds.id),
    source: text().notNull(),
    trx: text(),
    amountMinor: minor().notNull(),
    at: at().notNull().defaultNow(),
    statementId: text(),
    line: integer(),
  },
  (table) => [index("refund_finding_refund").on(table.refundId)],
);
