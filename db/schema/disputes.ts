import { sql } from "drizzle-orm";
import {
  bigint,
  date,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { orders } from "./orders.ts";
import { paymentAttempts } from "./payment-attempts.ts";
import { settlementCases } from "./statements.ts";
import { subOrders } from "./sub-orders.ts";
import { users } from "./users.ts";

/** A wallet looks into a complaint and withholds money of a payment; two of finance say how that ended. */
export const disputes = pgTable(
  "dispute",
  {
    id: id(),
    attemptId: text()
      .notNull()
      .references(() => paymentAttempts.id),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    wallet: text().notNull(),
    /** What the wallet calls it. */
    reference: text().notNull(),
    amountMinor: minor().notNull(),
    noticedOn: date().notNull(),
    note: text().notNull(),
    state: text().notNull(),
    /** The difference in a statement by which it became known. */
    differenceId: text()
      .unique()
      .references(() => settlementCases.id),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    outcome: text(),
    bearer: text(),
    evidence: text(),
    proposedBy: text().references(() => users.id),
    proposedAt: at(),
    decidedBy: text().references(() => users.id),
    decidedAt: at(),
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("dispute_reference").on(table.wallet, table.reference),
    uniqueIndex("dispute_one")
      .on(table.attemptId)
      .where(sql`state = 'open'`),
    index("dispute_attempt").on(table.attemptId),
    index("dispute_order").on(table.orderId),
    index("dispute_made").on(table.state, table.madeAt),
  ],
);

const disputeId = () =>
  text()
    .notNull()
    .references(() => disputes.id);

/** How a lost one was shared out among the vendors' parts. */
export const disputeShares = pgTable(
  "dispute_share",
  {
    disputeId: disputeId(),
    subOrderId: text()
      .notNull()
      .references(() => subOrders.id),
    goodsMinor: bigint({ mode: "bigint" }).notNull(),
    deliveryMinor: bigint({ mode: "bigint" }).notNull(),
    borne: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.disputeId, table.subOrderId] }),
    index("dispute_share_part").on(table.subOrderId),
  ],
);

/** Where a statement says that it is withheld, or put back. */
export const settledDisputes = pgTable(
  "settled_dispute",
  {
    disputeId: disputeId(),
    direction: text().notNull(),
    statementId: text().notNull(),
    line: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.disputeId, table.direction] }),
    unique("settled_dispute_line").on(table.statementId, table.line),
  ],
);
