import { sql } from "drizzle-orm";
import { boolean, index, integer, pgTable, primaryKey, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { consignments } from "./couriers.ts";
import { orders } from "./orders.ts";
import { subOrders } from "./sub-orders.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** Where a courier fetches a shop's parcels, by his own id or name of it. A shop books only with couriers who know it. */
export const courierStores = pgTable(
  "courier_store",
  {
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    courier: text().notNull(),
    store: text().notNull(),
    setBy: text()
      .notNull()
      .references(() => users.id),
    setAt: madeAt(),
  },
  (table) => [primaryKey({ columns: [table.vendorId, table.courier] })],
);

/** What was asked of a courier, kept before he was asked. `sentAt`: since when he has been asked; it is set once. */
export const parcelBookings = pgTable(
  "parcel_booking",
  {
    id: id(),
    /** Ours, on his label too; never used again. */
    reference: text().notNull().unique(),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    subOrderId: text()
      .notNull()
      .references(() => subOrders.id),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    courier: text().notNull(),
    /** What he is to take at the door, in whole taka, and what the goods are worth. */
    ...{ collectMinor: minor().notNull(), valueMinor: minor().notNull() },
    ...{ grams: integer().notNull(), pieces: integer().notNull(), store: text().notNull() },
    state: text().notNull().default("asked"),
    ...{ askedAt: madeAt(), askedBy: text().notNull(), sentAt: at() },
    /** One call asked for several, whose answer names none: it waits in his queue. */
    sentTogether: boolean().notNull().default(false),
    /** A parcel that he made after we had taken it for none, and that he does not carry any more. */
    ...{ surfacedAt: at(), surfacedNumber: text(), surfacedGoneAt: at() },
    surfacedGoneBy: text().references(() => users.id),
    tries: integer().notNull().default(0),
    /** When somebody turns to it next; null: nobody does by himself. */
    lookAt: at().defaultNow(),
    /** He says that there is one and does not tell its number; only a person can find it. */
    ...{ seenAt: at(), byHandAt: at(), endedAt: at() },
    consignmentId: text()
      .unique()
      .references(() => consignments.id),
    ...{ tracking: text(), feeMinor: minor() },
    /** Why it was rejected: the courier's code, the field that he will not take, his own words. */
    ...{ code: text(), field: text(), said: text() },
    /** Who says that the courier has none; another ends it. */
    noneBy: text().references(() => users.id),
    ...{ noneReason: text(), noneAt: at() },
    ...{ cancelState: text(), cancelBy: text(), cancelAt: at(), cancelCode: text() },
    version: integer().notNull().default(1),
  },
  (table) => [
    uniqueIndex("parcel_booking_open")
      .on(table.subOrderId)
      .where(sql`state in ('asked','unknown')`),
    index("parcel_booking_look")
      .on(table.lookAt)
      .where(sql`state in ('asked','unknown') or cancel_state = 'wanted'`),
    index("parcel_booking_doubt")
      .on(table.sentAt)
      .where(sql`state = 'unknown'`),
    index("parcel_booking_surfaced_open")
      .on(table.surfacedAt)
      .where(sql`surfaced_at is not null and surfaced_gone_at is null`),
    index("parcel_booking_part").on(table.subOrderId, table.askedAt),
    index("parcel_booking_order").on(table.orderId),
    index("parcel_booking_unplaced")
      .on(table.courier, table.askedAt)
      .where(sql`code in ('unplaced','moved')`),
  ],
);
