import { sql } from "drizzle-orm";
import { bigint, index, pgTable, text, unique } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { consignments, courierEvents } from "./couriers.ts";
import { orders } from "./orders.ts";
import { proposals } from "./proposals.ts";
import { users } from "./users.ts";

/** What was said of a parcel and could not simply be done: a person decides. */
export const parcelCases = pgTable(
  "parcel_case",
  {
    id: id(),
    consignmentId: text()
      .notNull()
      .references(() => consignments.id),
    orderId: text()
      .notNull()
      .references(() => orders.id),
    eventId: bigint({ mode: "bigint" }).references(() => courierEvents.id),
    kind: text().notNull(),
    /** Of `amount`: what was to be collected, and what the courier names. */
    ourMinor: minor(),
    theirMinor: minor(),
    state: text().notNull().default("open"),
    madeAt: madeAt(),
    endedBy: text().references(() => users.id),
    endedAt: at(),
    reason: text(),
    /** Of `another_try`: who wants it (`buyer`, `shop`, or a person of ours), at what time of the day, and what the courier made of it. */
    ...{ askedBy: text(), wish: text(), answer: text() },
    /** Of what keeps its shop's money from it: whether the delivery stays, how much that let go, and what two agreed to it by. */
    ...{ endedAs: text(), releasedMinor: minor(), proposalId: text().references(() => proposals.id) },
  },
  (table) => [
    unique("parcel_case_once").on(table.eventId, table.kind),
    index("parcel_case_open")
      .on(table.madeAt)
      .where(sql`state = 'open'`),
    index("parcel_case_order").on(table.orderId),
    index("parcel_case_consignment").on(table.consignmentId),
    index("parcel_case_alone")
      .on(table.endedBy, table.endedAt)
      .where(sql`ended_as = 'stays' and proposal_id is null`),
  ],
);
