import { bigint, index, pgTable, text } from "drizzle-orm/pg-core";
import { madeAt } from "./columns.ts";
import { consignments, courierEvents } from "./couriers.ts";
import { orders } from "./orders.ts";
import { users } from "./users.ts";

/** Append-only: what came of our call to a buyer whom a rider had not met, by the word of the courier after which we called. */
export const parcelCalls = pgTable(
  "parcel_call",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    consignmentId: text()
      .notNull()
      .references(() => consignments.id),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    eventId: bigint({ mode: "bigint" })
      .notNull()
      .references(() => courierEvents.id),
    outcome: text().notNull(),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
  },
  (table) => [index("parcel_call_order").on(table.orderId, table.id)],
);
