import { index, pgTable, text } from "drizzle-orm/pg-core";
import { id, madeAt } from "./columns.ts";
import { users } from "./users.ts";

/** What staff tell each other about a person, an order or a shop; no one else ever reads it. */
export const supportNotes = pgTable(
  "support_note",
  {
    id: id(),
    subject: text().notNull(),
    authorId: text()
      .notNull()
      .references(() => users.id),
    text: text().notNull(),
    at: madeAt(),
  },
  (table) => [index("support_note_subject").on(table.subject, table.id)],
);
