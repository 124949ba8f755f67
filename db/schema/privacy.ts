import { bigint, boolean, index, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { users } from "./users.ts";

/** Append-only: what a person agreed to or took back, in which words (`version`) and language. The newest row counts. */
export const consents = pgTable(
  "consent",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    userId: text()
      .notNull()
      .references(() => users.id),
    purpose: text().notNull(),
    given: boolean().notNull(),
    version: text().notNull(),
    locale: text().notNull(),
    at: madeAt(),
  },
  (table) => [index("consent_user").on(table.userId, table.purpose, table.id)],
);

/** A person's wish to be forgotten: it waits, may be taken back, and is then carried out by a job. */
export const erasures = pgTable(
  "erasure",
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => users.id),
    state: text().notNull(),
    askedAt: madeAt(),
    dueAt: at().notNull(),
    doneAt: at(),
  },
  (table) => [index("erasure_due").on(table.state, table.dueAt)],
);
