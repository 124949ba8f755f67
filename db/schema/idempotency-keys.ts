import { jsonb, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, madeAt } from "./columns.ts";

export const idempotencyKeys = pgTable(
  "idempotency_key",
  {
    caller: text().notNull(),
    route: text().notNull(),
    key: text().notNull(),
    bodyHash: text().notNull(),
    answer: jsonb().$type<unknown>(),
    createdAt: madeAt(),
    renewedAt: at(),
  },
  (table) => [primaryKey({ columns: [table.caller, table.route, table.key] })],
);
