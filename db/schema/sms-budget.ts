import { date, integer, pgTable } from "drizzle-orm/pg-core";
import { at, minor } from "./columns.ts";

/** What codes by SMS have cost on one day in Dhaka; the guarded counter behind the daily budget. */
export const smsBudget = pgTable("sms_budget", {
  day: date().primaryKey(),
  sent: integer().notNull().default(0),
  spentMinor: minor().notNull().default(0n),
  warnedAt: at(),
});
