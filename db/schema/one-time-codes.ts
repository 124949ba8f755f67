import { sql } from "drizzle-orm";
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
    /** Of the secret that the asker was given with it: nobody else's guesses are looked at. Empty for an order's code. */
    flowHash: text().notNull().default(""),
    /** Where it was asked from, as far as that can be told. */
    addressHash: text(),
    /** What the asker showed first: a device we know, the code before, work, a riddle's answer, or nothing (an order's code). */
    shown: text().notNull().default("none"),
    channel: text().notNull().default("sms"),
  },
  (table) => [
    index("one_time_code_phone").on(table.phoneHash, table.purpose, table.createdAt),
    index("one_time_code_address")
      .on(table.addressHash, table.createdAt)
      .where(sql`address_hash is not null`),
    index("one_time_code_riddle")
      .on(table.createdAt)
      .where(sql`shown = 'riddle'`),
    index("one_time_code_order")
      .on(table.subject)
      .where(sql`purpose = 'order'`),
  ],
);
