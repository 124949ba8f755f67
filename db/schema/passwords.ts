import { pgTable, text } from "drizzle-orm/pg-core";
import { madeAt } from "./columns.ts";
import { users } from "./users.ts";

/** `hash` is a whole argon2id string with its salt and cost; apart from the person, so that reading one never reads the other. */
export const passwords = pgTable("password", {
  userId: text()
    .primaryKey()
    .references(() => users.id),
  hash: text().notNull(),
  changedAt: madeAt(),
});
