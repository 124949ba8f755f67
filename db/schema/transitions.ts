import { bigint, index, pgTable, primaryKey, text, unique } from "drizzle-orm/pg-core";
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

/** The moves of `packages/core/states.ts`, which a trigger on every machine asks; `fromState` is empty for a birth. */
export const legalMoves = pgTable(
  "legal_move",
  { machine: text().notNull(), fromState: text().notNull(), toState: text().notNull() },
  (table) => [primaryKey({ columns: [table.machine, table.fromState, table.toState] })],
);
