import { date, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";

/** What browsers refused to run on our pages because its policy does not allow it: how often on each day, and nobody's name. */
export const cspReports = pgTable(
  "csp_report",
  {
    day: date({ mode: "string" }).notNull(),
    /** The kind of page: what could tell an order or a person from another is left out of its path. */
    page: text().notNull(),
    directive: text().notNull(),
    /** An origin, or a kind of code. */
    blocked: text().notNull(),
    times: integer().notNull().default(1),
  },
  (table) => [primaryKey({ columns: [table.day, table.page, table.directive, table.blocked] })],
);
