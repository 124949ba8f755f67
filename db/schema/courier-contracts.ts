import { sql } from "drizzle-orm";
import { date, index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { consignments } from "./couriers.ts";
import { orders } from "./orders.ts";
import { users } from "./users.ts";
import { vendors } from "./vendors.ts";

/**
 * What a courier may charge for one shop, or for all that have none of their own; it counts once a second person has agreed. Of one
 * shop, or of all, each agreed one begins on another day, and ends where the next begins.
 */
export const courierContracts = pgTable(
  "courier_contract",
  {
    id: id(),
    courier: text().notNull(),
    vendorId: text().references(() => vendors.id),
    /** Days of Dhaka; the end is not part of it. Of several the newest beginning counts. */
    validFrom: date().notNull(),
    validTo: date(),
    /** As `parseCourierTerms` of `@haat/statements` reads them. */
    terms: jsonb().notNull(),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    approvedBy: text().references(() => users.id),
    approvedAt: at(),
    /** Why it is wanted. */
    reason: text().notNull().default(""),
    /** Refused by another, or taken back by whoever made it, and why. */
    ...{ endedBy: text().references(() => users.id), endedAt: at(), refusal: text() },
  },
  (table) => [
    uniqueIndex("courier_contract_begins")
      .on(table.courier, sql`coalesce(vendor_id, '')`, table.validFrom)
      .where(sql`approved_at is not null`),
    index("courier_contract_open")
      .on(table.madeAt)
      .where(sql`approved_at is null and ended_at is null`),
    index("courier_contract_of")
      .on(table.courier, table.validFrom)
      .where(sql`approved_at is not null`),
  ],
);

/** What a courier owes for goods that he lost, or for cash that he did not name. */
export const courierClaims = pgTable(
  "courier_claim",
  {
    id: id(),
    courier: text().notNull(),
    consignmentId: text()
      .notNull()
      .references(() => consignments.id),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    kind: text().notNull(),
    amountMinor: minor().notNull(),
    paidMinor: minor().notNull().default(0n),
    writtenMinor: minor().notNull().default(0n),
    state: text().notNull().default("open"),
    madeAt: madeAt(),
  },
  (table) => [
    uniqueIndex("courier_claim_lost")
      .on(table.consignmentId)
      .where(sql`kind = 'lost'`),
    uniqueIndex("courier_claim_missing")
      .on(table.consignmentId)
      .where(sql`kind = 'missing' and state = 'open'`),
    index("courier_claim_open")
      .on(table.courier, table.madeAt)
      .where(sql`state = 'open'`),
    index("courier_claim_order").on(table.orderId),
  ],
);
