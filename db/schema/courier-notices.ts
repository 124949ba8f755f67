import { sql } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at, madeAt } from "./columns.ts";

/** A courier's message that was his own, once for its bytes: raw and as it was read, sealed. A job carries it out. */
export const courierNotices = pgTable(
  "courier_notice",
  {
    /** Courier and SHA-256 of the body. */
    key: text().primaryKey(),
    courier: text().notNull(),
    bodySealed: text().notNull(),
    state: text().notNull().default("waiting"),
    tries: integer().notNull().default(0),
    /** While somebody has it in hand, when it is anybody's again. */
    dueAt: madeAt(),
    receivedAt: madeAt(),
    endedAt: at(),
  },
  (table) => [
    index("courier_notice_due")
      .on(table.dueAt)
      .where(sql`state = 'waiting'`),
  ],
);
