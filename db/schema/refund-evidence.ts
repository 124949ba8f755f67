import { sql } from "drizzle-orm";
import { index, integer, pgTable, smallint, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, bytea, id, madeAt, minor } from "./columns.ts";
import { refunds } from "./refunds.ts";
import { users } from "./users.ts";

/** What one of finance says he has sent a buyer in a wallet's portal, until a second one has looked it up there. */
export const refundEvidence = pgTable(
  "refund_evidence",
  {
    id: id(),
    refundId: text()
      .notNull()
      .references(() => refunds.id),
    /** The wallet it was sent by, or `bank`: our own account, of which no wallet's statement tells. */
    method: text().notNull(),
    trx: text().notNull(),
    /** Which of the sendings that the portal shows under that number, all of one payment. */
    part: smallint().notNull().default(1),
    amountMinor: minor().notNull(),
    /** As the portal shows it, and that of the refund. */
    currency: text().notNull().default("BDT"),
    sentAt: at().notNull(),
    note: text().notNull(),
    state: text().notNull().default("open"),
    makerId: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    checkerId: text().references(() => users.id),
    decidedAt: at(),
    decisionReason: text(),
  },
  (table) => [
    index("refund_evidence_refund").on(table.refundId),
    uniqueIndex("refund_evidence_trx")
      .on(table.method, table.trx, table.part)
      .where(sql`state in ('open','confirmed')`),
    uniqueIndex("refund_evidence_one")
      .on(table.refundId)
      .where(sql`state in ('open','confirmed')`),
  ],
);

/** What he shows of it, closed under a key of its own. */
export const refundEvidenceFiles = pgTable("refund_evidence_file", {
  evidenceId: text()
    .primaryKey()
    .references(() => refundEvidence.id),
  kind: text().notNull(),
  bytes: integer().notNull(),
  keySealed: text().notNull(),
  body: bytea().notNull(),
  madeAt: madeAt(),
});
