import { sql } from "drizzle-orm";
import { bigint, boolean, date, foreignKey, index, integer } from "drizzle-orm/pg-core";
import { pgTable, smallint, text, unique, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { orders } from "./orders.ts";
import { subOrders } from "./sub-orders.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/** A parcel that a shop gave to a courier, by the number the courier knows it by. A shop that delivers itself has none. */
export const consignments = pgTable(
  "consignment",
  {
    id: id(),
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
    number: text().notNull(),
    handedAt: madeAt(),
    state: text().notNull().default("label_ready"),
    /** When it came to that, by the courier; null: he has said nothing yet. */
    stateAt: at(),
    /** Failed attempts at the door. */
    attempts: integer().notNull().default(0),
    /** When its courier is to be asked, if he has told us nothing by then. */
    askAfter: at()
      .notNull()
      .default(sql`now() + interval '6 hours'`),
    /** What its price depends on where the courier knows it otherwise than the shop: `sub` for suburbs, and what he weighed. */
    priceZone: text(),
    grams: integer(),
    /** What is to be collected of one that ended in part or in an exchange; null: what is booked, or nothing of it. */
    endedDueMinor: minor(),
    /** After which of its courier's words its buyer was reminded that he may still ask for the rider; `courier_event.id`. */
    tryToldEvent: bigint({ mode: "bigint" }),
    version: integer().notNull().default(1),
  },
  (table) => [
    unique("consignment_number").on(table.courier, table.number),
    unique("consignment_courier").on(table.id, table.courier),
    index("consignment_order").on(table.orderId),
    index("consignment_of_part").on(table.subOrderId),
    uniqueIndex("consignment_part")
      .on(table.subOrderId)
      .where(sql`state <> 'void'`),
    index("consignment_ask")
      .on(table.askAfter)
      .where(
        sql`state in ('label_ready','picked_up','in_transit','out_for_delivery','attempt_failed','on_hold','rto_initiated','rto_in_transit')`,
      ),
  ],
);

/** What a courier shows to be believed. Only the secret's hash is kept; two live ones at most, so that they can be changed. */
export const courierKeys = pgTable(
  "courier_key",
  {
    id: id(),
    courier: text().notNull(),
    label: text().notNull(),
    secretHash: text().notNull().unique(),
    tail: text().notNull(),
    slot: smallint().notNull(),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    lastUsedOn: date(),
    endedBy: text().references(() => users.id),
    endedAt: at(),
  },
  (table) => [unique("courier_key_courier").on(table.id, table.courier)],
);

/** Append-only: what was said of a parcel, once for each event id, and what it did. */
export const courierEvents = pgTable(
  "courier_event",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    courier: text().notNull(),
    consignmentId: text().notNull(),
    eventId: text().notNull(),
    kind: text().notNull(),
    eventAt: at().notNull(),
    receivedAt: madeAt(),
    /** How we heard of it: by the courier's key, his own message, our question, a person, his statement. */
    source: text().notNull().default("key"),
    keyId: text(),
    /** Who says it for him. */
    actor: text(),
    /** As the courier spelled it. */
    word: text(),
    isProvisional: boolean().notNull().default(false),
    collectedMinor: minor(),
    /** What stood where cash should and could not be read, as it came. */
    unread: text(),
    feeMinor: minor(),
    invoice: text(),
    note: text(),
    noteBn: text(),
    fate: text().notNull().default("kept"),
  },
  (table) => [
    unique("courier_event_once").on(table.courier, table.eventId),
    index("courier_event_consignment").on(table.consignmentId, table.eventAt),
    index("courier_event_unknown")
      .on(table.courier, table.receivedAt)
      .where(sql`kind = 'unknown'`),
    foreignKey({
      columns: [table.consignmentId, table.courier],
      foreignColumns: [consignments.id, consignments.courier],
      name: "courier_event_own_parcel",
    }),
    foreignKey({
      columns: [table.keyId, table.courier],
      foreignColumns: [courierKeys.id, courierKeys.courier],
      name: "courier_event_own_key",
    }),
  ],
);
