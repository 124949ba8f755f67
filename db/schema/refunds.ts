import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { orders } from "./orders.ts";
import { paymentAttempts } from "./payment-attempts.ts";

/** Money owed back to a buyer. `businessKey` makes a second row for the same reason impossible. */
export const refunds = pgTable(
  "refund",
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    subOrderId: text(),
    attemptId: text()
      .notNull()
      .references(() => paymentAttempts.id),
    state: text().notNull(),
    bornOf: text().notNull(),
    businessKey: text().notNull().unique(),
    amountMinor: minor().notNull(),
    /** That of the payment, always. What is not taka is sent by a person. */
    currency: text().notNull().default("BDT"),
    /** What was given back in goods and delivery; of support's own refunds, which `caseId` explains. */
    caseId: text(),
    goodsMinor: bigint({ mode: "bigint" }).notNull().default(0n),
    deliveryMinor: bigint({ mode: "bigint" }).notNull().default(0n),
    providerRefundTrx: text(),
    /** Which of the sendings under that number; a second one only by two of finance. */
    providerRefundPart: smallint().notNull().default(1),
    /** What the wallet keeps of it: never the buyer's loss. */
    feeBorneBy: text().notNull().default("market"),
    decidedAt: madeAt(),
    /** By law the buyer has his money by then: three days from when it became owed. */
    dueAt: at()
      .notNull()
      .default(sql`now() + interval '72 hours'`),
    doneAt: at(),
    nextTryAt: at(),
    tries: integer().notNull().default(0),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("refund_order").on(table.orderId),
    index("refund_due").on(table.nextTryAt),
    index("refund_attempt").on(table.attemptId),
    index("refund_by_case").on(table.caseId),
  ],
);
