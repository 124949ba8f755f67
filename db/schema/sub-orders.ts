import { sql } from "drizzle-orm";
import { bigint, index, integer, pgTable, text, unique } from "drizzle-orm/pg-core";
import { at, id, minor } from "./columns.ts";
import { orders } from "./orders.ts";
import { vendors } from "./vendors.ts";

const nothing = () => minor().notNull().default(0n);

/** One vendor's part of an order, with the rates frozen at the sale. */
export const subOrders = pgTable(
  "sub_order",
  {
    id: id(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    seq: integer().notNull(),
    state: text().notNull(),
    goodsMinor: minor().notNull(),
    deliveryMinor: minor().notNull(),
    totalMinor: minor().notNull(),
    /** This part's share of what is paid ahead; null where one way pays for all. */
    advanceMinor: minor(),
    commissionBp: bigint({ mode: "bigint" }).notNull(),
    vatBp: bigint({ mode: "bigint" }).notNull(),
    /** Taken out before delivery, given back afterwards by the vendor's fault, and given by the market. */
    ...{ takenGoodsMinor: nothing(), takenDeliveryMinor: nothing() },
    ...{ backGoodsMinor: nothing(), backDeliveryMinor: nothing() },
    ...{ kindGoodsMinor: nothing(), kindDeliveryMinor: nothing() },
    /** Taken out before delivery, and not asked for at the door. */
    doorLessMinor: nothing(),
    zone: text().notNull(),
    promiseDays: integer().notNull(),
    confirmedAt: at(),
    acceptBy: at(),
    handoverBy: at(),
    /** What its shop has heard of that: `soon`, `late`. */
    handoverTold: text(),
    promisedBy: at(),
    /** When its buyer heard that it cannot be there by then. */
    promiseToldAt: at(),
    deliveredAt: at(),
    windowClosesAt: at(),
    deliveryCode: text().notNull(),
    deliveryTries: integer().notNull().default(0),
    cancelReason: text(),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique("sub_order_seq").on(table.orderId, table.seq),
    index("sub_order_handover")
      .on(table.handoverBy)
      .where(sql`state in ('confirmed','accepted','packed')`),
    index("sub_order_promise")
      .on(table.promisedBy)
      .where(
        sql`promise_told_at is null and state in ('confirmed','accepted','packed','handed_over','in_transit')`,
      ),
    index("sub_order_coming_back")
      .on(table.id)
      .where(sql`state = 'rto_in_transit'`),
    index("sub_order_delivered")
      .on(table.deliveredAt)
      .where(sql`delivered_at is not null`),
    index("sub_order_vendor").on(table.vendorId, table.state, table.id),
  ],
);
