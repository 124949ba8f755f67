import { sql } from "drizzle-orm";
import { bigint, boolean, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { RiskReason } from "@haat/core/order-risk";
import { at, id, madeAt, minor } from "./columns.ts";
import { orders } from "./orders.ts";
import { subOrders } from "./sub-orders.ts";
import { users } from "./users.ts";

/** A cash order whose buyer is called before it leaves, and why; `id` is the order's. Forgotten after twelve months. */
export const orderRisks = pgTable(
  "order_risk",
  {
    id: id().references(() => orders.id),
    state: text().notNull().default("waiting"),
    reasons: jsonb().$type<readonly RiskReason[]>().notNull(),
    madeAt: madeAt(),
    /** Nobody answered: not again before. */
    callAfter: at(),
    /** When its buyer said another number or the right address, and whether a number was among it. */
    ...{ correctedAt: at(), correctedPhone: boolean().notNull().default(false) },
    /** What a wallet may take ahead instead of the call, as it was offered, and by whom of the staff; by the market's rule: nobody. */
    advanceMinor: minor(),
    offeredBy: text().references(() => users.id),
    endedBy: text().references(() => users.id),
    endedAt: at(),
    endedReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("order_risk_waiting")
      .on(table.id)
      .where(sql`state = 'waiting'`),
    index("order_risk_age").on(table.madeAt),
  ],
);

/** Append-only: who called, and what it came to. */
export const confirmationCalls = pgTable(
  "confirmation_call",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    orderId: text()
      .notNull()
      .references(() => orderRisks.id, { onDelete: "cascade" }),
    outcome: text().notNull(),
    tryAt: at(),
    note: text(),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
  },
  (table) => [index("confirmation_call_order").on(table.orderId, table.id)],
);

/** What a buyer says against it, and what support answered; `id` is the order's. */
export const riskContests = pgTable(
  "risk_contest",
  {
    id: id().references(() => orderRisks.id, { onDelete: "cascade" }),
    said: text().notNull(),
    madeAt: madeAt(),
    isGranted: boolean(),
    answer: text(),
    decidedBy: text().references(() => users.id),
    decidedAt: at(),
  },
  (table) => [
    index("risk_contest_open")
      .on(table.madeAt)
      .where(sql`decided_at is null`),
  ],
);

/** A returned part that counts against nobody; `id` is the part's. */
export const uncountedParts = pgTable(
  "uncounted_part",
  {
    id: id().references(() => subOrders.id),
    contestId: text()
      .notNull()
      .references(() => riskContests.id, { onDelete: "cascade" }),
    madeAt: madeAt(),
  },
  (table) => [index("uncounted_part_contest").on(table.contestId)],
);
