import type { StatementUndoState } from "@haat/core/statement-undo-states";
import { bigint, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at, madeAt } from "./columns.ts";
import { statements } from "./statements.ts";
import { users } from "./users.ts";

/** That a posted file was wrong: who said it, who agreed, and that it was undone. The guards stand in migration 0091. */
export const statementUndos = pgTable("statement_undo", {
  id: text().primaryKey(),
  statementId: text()
    .notNull()
    .references(() => statements.id),
  state: text().notNull().$type<StatementUndoState>(),
  reason: text().notNull(),
  madeBy: text()
    .notNull()
    .references(() => users.id),
  madeAt: madeAt(),
  decidedBy: text().references(() => users.id),
  decidedAt: at(),
  doneAt: at(),
  version: integer().notNull().default(1),
});

/** A refund or a dispute that a file had taken out of the wallet's account: each time that was undone. */
export const undoneNettings = pgTable("undone_netting", {
  id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
  subjectId: text().notNull(),
  statementId: text()
    .notNull()
    .references(() => statements.id),
  at: madeAt(),
});
