import { bigint, index, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { madeAt } from "./columns.ts";

/** Append-only: what staff did, and what was refused. */
export const audit = pgTable(
  "audit",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    actor: text().notNull(),
    action: text().notNull(),
    subject: text().notNull(),
    before: jsonb().$type<unknown>(),
    after: jsonb().$type<unknown>(),
    reason: text(),
    at: madeAt(),
  },
  (table) => [index("audit_subject").on(table.subject)],
);
