import { sql } from "drizzle-orm";
import { boolean, date, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { users } from "./users.ts";

/** A day on which banks and offices are closed besides Fridays and Saturdays; one that was wrong is taken off, and stays to be read. */
export const holidays = pgTable(
  "holiday",
  {
    id: id(),
    day: date().notNull(),
    ...{ nameBn: text().notNull(), nameEn: text().notNull() },
    /** What says so: a gazette, a circular. */
    source: text().notNull(),
    /** Somebody has seen it there; without it the day counts, and is asked for. */
    isConfirmed: boolean().notNull().default(true),
    /** Null: it came with the house. */
    madeBy: text().references(() => users.id),
    madeAt: madeAt(),
    ...{ endedBy: text().references(() => users.id), endedAt: at() },
  },
  (table) => [
    uniqueIndex("holiday_once")
      .on(table.day)
      .where(sql`ended_at is null`),
  ],
);
