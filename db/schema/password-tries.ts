import { integer, pgTable, text } from "drizzle-orm/pg-core";
import { madeAt } from "./columns.ts";

/** How often a password was guessed within a quarter of an hour: for one address of mail, known or not, and from one place. */
export const passwordTries = pgTable("password_try", {
  key: text().primaryKey(),
  tries: integer().notNull().default(1),
  since: madeAt(),
});
