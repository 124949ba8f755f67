import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { at, madeAt } from "./columns.ts";

/** Append-only: who did what in which role and request, and why. Personal fields stand as fingerprints only. */
export const audit = pgTable(
  "audit",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    actor: text().notNull(),
    role: text(),
    action: text().notNull(),
    subject: text().notNull(),
    before: jsonb().$type<unknown>(),
    after: jsonb().$type<unknown>(),
    reason: text(),
    requestId: text(),
    at: madeAt(),
  },
  (table) => [
    index("audit_subject").on(table.subject),
    index("audit_person").on(sql`split_part(actor, ':', 2)`, table.id),
    index("audit_action").on(table.action, table.id),
  ],
);

/** In the order of commits. `hash` is SHA-256 of the hash before it and the row's words; written by a trigger alone. */
export const auditChain = pgTable("audit_chain", {
  place: bigint({ mode: "bigint" }).primaryKey(),
  auditId: bigint({ mode: "bigint" })
    .notNull()
    .unique()
    .references(() => audit.id),
  prevHash: text().notNull(),
  hash: text().notNull(),
});

/** One row: how far the chain has been walked and found whole, and where it broke if it did. */
export const auditChecks = pgTable("audit_check", {
  id: integer().primaryKey().default(1),
  place: bigint({ mode: "bigint" }).notNull(),
  head: text().notNull(),
  checkedAt: madeAt(),
  walkedAt: at(),
  brokenPlace: bigint({ mode: "bigint" }),
  why: text(),
});
