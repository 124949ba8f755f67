import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { users } from "./users.ts";

/**
 * Somebody's way to another number: its code and a second proof, in whichever order, then a day in which he can still say
 * that it was not he. `cancelHash` is of the secret in the links that say so.
 */
export const phoneChanges = pgTable(
  "phone_change",
  {
    id: id(),
    userId: text()
      .notNull()
      .references(() => users.id),
    phoneSealed: text().notNull(),
    phoneHash: text().notNull(),
    phoneTail: text().notNull(),
    codeHash: text().notNull(),
    codeTries: integer().notNull().default(0),
    state: text().notNull(),
    provenBy: text(),
    phoneProvenAt: at(),
    cancelHash: text().unique(),
    askedAt: madeAt(),
    expiresAt: at().notNull(),
    dueAt: at(),
    endedAt: at(),
  },
  (table) => [index("phone_change_due").on(table.state, table.dueAt)],
);
