import { bigint, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { madeAt } from "./columns.ts";

/** Append-only history of every state machine; the event key makes a redelivered event change nothing. */
export const transitions = pgTable(
  "transition",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    machine: text().notNull(),
    subjectId: text().notNull(),
    orderId: text(),
    fromState: text(),
    toState: text().notNull(),
    eventKey: text().notNull(),
    actor: text().notNull(),
    reason: text(),
    at: madeAt(),
  },
  (table) => [
    unique("transition_event").on(table.machine, table.subjectId, table.eventKey),
    index("transition_order").on(table.orderId, table.id),
    index("transition_at").on(table.at),
  ],
);
