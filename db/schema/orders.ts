import { sql } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { geoUnits } from "./geo.ts";
import { termsVersions } from "./terms-versions.ts";

export const orders = pgTable(
  "orders",
  {
    id: id(),
    number: text().notNull().unique(),
    trackCode: text().notNull().unique(),
    tokenHash: text().notNull(),
    buyerId: text(),
    state: text().notNull(),
    method: text().notNull(),
    lang: text().notNull(),
    contactName: text().notNull(),
    /** Sealed, with keyed hashes to find them by and the last four digits; null once the buyer was erased. */
    contactPhoneSealed: text(),
    contactPhoneHash: text(),
    contactPhoneTail: text(),
    altPhoneSealed: text(),
    altPhoneHash: text(),
    altPhoneTail: text(),
    areaId: text().notNull(),
    areaBn: text().notNull(),
    areaEn: text().notNull(),
    districtBn: text().notNull(),
    districtEn: text().notNull(),
    details: text().notNull(),
    landmark: text(),
    note: text(),
    /** The area below it as it was typed, and which of that thana's it is; null: none that we know. */
    locality: text(),
    localityId: text().references(() => geoUnits.id),
    goodsMinor: minor().notNull(),
    deliveryMinor: minor().notNull(),
    totalMinor: minor().notNull(),
    /** Paid ahead by a wallet, the rest in cash at the door; null where one way pays for all. */
    advanceMinor: minor(),
    /** The terms of sale that its buyer agreed to. */
    termsVersion: text()
      .notNull()
      .references(() => termsVersions.version),
    quoteHash: text().notNull(),
    cartHash: text(),
    /** It brings what a buyer gets for a thing of an earlier order: its goods are the difference alone, and may be 0. */
    swapId: text().unique(),
    placedAt: madeAt(),
    expiresAt: at(),
    /** While a worker ends it. */
    expiryLeaseUntil: at(),
    confirmedAt: at(),
    version: integer().notNull().default(1),
  },
  (table) => [
    index("orders_buyer").on(table.buyerId, table.id),
    index("orders_phone").on(table.contactPhoneHash),
    index("orders_phone_tail").on(table.contactPhoneTail),
    index("orders_alt_phone")
      .on(table.altPhoneHash)
      .where(sql`alt_phone_hash is not null`),
    index("orders_alt_phone_tail")
      .on(table.altPhoneTail)
      .where(sql`alt_phone_tail is not null`),
    index("orders_open").on(table.state, table.expiresAt),
  ],
);
