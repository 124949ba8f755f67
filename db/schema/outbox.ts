import { sql } from "drizzle-orm";
import { bigint, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import { at, madeAt } from "./columns.ts";

/** What must be told to the outside, written in the transaction that made it true and sent by a job. */
export const outbox = pgTable(
  "outbox",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    aggregate: text().notNull(),
    topic: text().notNull(),
    eventKey: text().notNull().unique(),
    payload: jsonb().$type<Readonly<Record<string, unknown>>>().notNull(),
    createdAt: madeAt(),
    leaseUntil: at().notNull().defaultNow(),
    tries: integer().notNull().default(0),
    doneAt: at(),
    parkedAt: at(),
    lastError: text(),
  },
  (table) => [
    index("outbox_open")
      .on(table.id)
      .where(sql`done_at is null and parked_at is null`),
    index("outbox_codes")
      .on(table.id)
      .where(
        sql`done_at is null and parked_at is null and topic in ('sms','mail') and payload->>'kind' in ('code','door')`,
      ),
    index("outbox_parked")
      .on(table.id)
      .where(sql`parked_at is not null`),
    index("outbox_aggregate").on(table.aggregate, table.id),
  ],
);
