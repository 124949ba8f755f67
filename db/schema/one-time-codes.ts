import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";

/** A code sent to a phone: for signing in, or for confirming a cash-on-delivery order. A new one ends the old. */
export const oneTimeCodes = pgTable(
  "one_time_code",
  {
    id: id(),
    phoneHash: text().notNull(),
    purpose: text().notNull(),
    subject: text().notNull().default(""),
    codeHash: text().notNull(),
    tries: integer().notNull().default(0),
    createdAt: madeAt(),
    expiresAt: at().notNull(),
    usedAt: at(),
  },
  (table) => [index("one_time_code_phone").on(table.phoneHash, table.purpose, table.createdAt)],
);
