import { pgTable, text } from "drizzle-orm/pg-core";
import { madeAt, minor } from "./columns.ts";

/** What one unit costs, in millionths of a taka, as a service of rates told it last. */
export const currencyRates = pgTable("currency_rate", {
  currency: text().primaryKey(),
  microTaka: minor().notNull(),
  source: text().notNull(),
  toldAt: madeAt(),
});
