import { bigint, index, pgTable, text } from "drizzle-orm/pg-core";
import { madeAt } from "./columns.ts";
import { consignments, courierEvents } from "./couriers.ts";
import { orders } from "./orders.ts";
import { ownTries } from "./own-tries.ts";
import { users } from "./users.ts";

/** Append-only: what came of our call to a buyer whom a rider had not met, by the word of the courier after which we called. */
export const parcelCalls = pgTable(
  "parcel_call",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    /** Null, and no word of a courier: its shop carries it itself. */
    consignmentId: text().references(() => consignments.id),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    eventId: bigint({ mode: "bigint" }).references(() => courierEvents.id),
    /** After which try of its shop. */
    ownTryId: bigint({ mode: "bigint" }).references(() => ownTries.id),
    outcome: text().notNull(),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
  },
  (table) => [index("parcel_call_order").on(table.orderId, table.id)],
);
