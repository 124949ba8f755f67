import { sql } from "drizzle-orm";
import { index, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { orders } from "./orders.ts";

export const paymentAttempts = pgTable(
  "payment_attempt",
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    tenderNo: integer().notNull().default(1),
    method: text().notNull(),
    state: text().notNull(),
    amountMinor: minor().notNull(),
    currency: text().notNull().default("BDT"),
    /** What the gateway knows the attempt by; never re-used. */
    invoice: text().notNull().unique(),
    gatewayRef: text(),
    gatewayTrxId: text(),
    /** An id that another payment of the wallet has already; this one is known by its `gatewayRef`. */
    repeatedTrxId: text(),
    redirectUrl: text(),
    /** In hundredths of `capturedCurrency`, which is taka for whatever pays for an order. */
    capturedMinor: minor(),
    capturedCurrency: text().notNull().default("BDT"),
    /** By the wallet's own clock where it told a time, in cash by ours. */
    capturedAt: at(),
    /** When we learned of it; null in cash. */
    heardAt: at(),
    createdAt: madeAt(),
    expiresAt: at(),
    /** When the sweeper asks the gateway next; null when nothing is open. */
    nextQueryAt: at(),
    /** Since when its wallet owes an answer, while the payer may pay on its page unheard; null: it last stated that nothing was paid. */
    unsureSince: at(),
    /** When a buyer who came back last had its wallet asked. */
    lookedAt: at(),
    queries: integer().notNull().default(0),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("payment_attempt_order").on(table.orderId),
    index("payment_attempt_due")
      .on(table.nextQueryAt)
      .where(sql`next_query_at is not null`),
    index("payment_attempt_captured")
      .on(table.method, table.capturedAt)
      .where(sql`captured_at is not null`),
    index("payment_attempt_captured_at")
      .on(table.capturedAt)
      .where(sql`captured_at is not null and method <> 'cod'`),
    index("payment_attempt_failed")
      .on(table.createdAt)
      .where(sql`state in ('failed', 'cancelled', 'expired')`),
    index("payment_attempt_standing")
      .on(table.state)
      .where(
        sql`state in ('created','unknown_init','initiated','capturing','unknown','captured_orphan','captured_mismatch','disputed','cod_pending','cod_collected','cod_short')`,
      ),
    uniqueIndex("one_applied")
      .on(table.orderId, table.tenderNo)
      .where(
        sql`state in ('captured','partially_refunded','refunded','disputed','charged_back','cod_collected','cod_remitted','cod_short')`,
      ),
    uniqueIndex("trx_once")
      .on(table.method, table.gatewayTrxId)
      .where(sql`gateway_trx_id is not null`),
    index("payment_attempt_repeated")
      .on(table.method, table.repeatedTrxId)
      .where(sql`repeated_trx_id is not null`),
    uniqueIndex("gateway_ref_once")
      .on(table.method, table.gatewayRef)
      .where(sql`gateway_ref is not null`),
  ],
);
