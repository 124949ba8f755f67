import { integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { madeAt } from "./columns.ts";

/** What operators have been told of, so that a look every minute tells it once. */
export const alarms = pgTable(
  "alarm",
  {
    /** Who found it: `attempts`, `ledger`, a job. */
    kind: text().notNull(),
    cause: text().notNull(),
    /** How many it was about when it was told last. */
    size: integer().notNull(),
    rungAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.cause] })],
);
