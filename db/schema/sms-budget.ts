import { date, integer, pgTable, primaryKey, smallint } from "drizzle-orm/pg-core";
import { at, minor } from "./columns.ts";

/**
 * What codes by SMS have cost on one day in Dhaka; the guarded counter behind the daily budget. A day has several rows, and its
 * sum is what counts: were it one, all orders of the market would stand in line for it.
 */
export const smsBudget = pgTable(
  "sms_budget",
  {
    day: date().notNull(),
    slot: smallint().notNull().default(0),
    sent: integer().notNull().default(0),
    spentMinor: minor().notNull().default(0n),
    warnedAt: at(),
  },
  (t) => [primaryKey({ columns: [t.day, t.slot] })],
);
