import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at } from "./columns.ts";

/** How often somebody has come, counted here while Redis is away. The key names nobody. */
export const rateCounts = pgTable(
  "rate_count",
  { key: text().primaryKey(), count: integer().notNull(), endsAt: at().notNull() },
  (table) => [index("rate_count_end").on(table.endsAt)],
);
