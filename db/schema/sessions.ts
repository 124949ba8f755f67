import { pgTable, text } from "drizzle-orm/pg-core";
import { at, madeAt } from "./columns.ts";
import { users } from "./users.ts";

/** `tokenHash` is SHA-256 of the bearer token; the token itself is never stored. */
export const sessions = pgTable("session", {
  tokenHash: text().primaryKey(),
  userId: text()
    .notNull()
    .references(() => users.id),
  createdAt: madeAt(),
  expiresAt: at().notNull(),
  endedAt: at(),
});
