import { bigint, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, minor } from "./columns.ts";
import { consignments } from "./couriers.ts";
import { remittances } from "./remittances.ts";

const count = () => integer().notNull();

/** What each change of a statement's rows has added, by how they were matched; its sum is what they come to. Triggers keep it. */
export const remittanceTallies = pgTable(
  "remittance_tally",
  {
    id: bigint({ mode: "bigint" }).primaryKey().generatedAlwaysAsIdentity(),
    remittanceId: text()
      .notNull()
      .references(() => remittances.id),
    match: text().notNull(),
    rows: count(),
    exceptions: count(),
    /** Exceptions that still wait. */
    unended: count(),
    posted: count(),
    postedMinor: minor().notNull(),
    /** Clean ones that wait. */
    ready: count(),
    readyMinor: minor().notNull(),
    /** Of which nobody has said anything yet. */
    open: count(),
    openMinor: minor().notNull(),
    /** What its rows bring and take, each counted for itself, of an advance as if nothing were taken back; without what was left out. */
    weightMinor: minor().notNull().default(0n),
    /** When the first and the last of its parcels ended. */
    firstAt: at(),
    lastAt: at(),
  },
  (table) => [index("remittance_tally_of").on(table.remittanceId)],
);

/** What became known of a courier's parcels while a file of his was matched: kept until its last row is. */
export const remittanceMeanwhile = pgTable(
  "remittance_meanwhile",
  {
    remittanceId: text()
      .notNull()
      .references(() => remittances.id),
    consignmentId: text()
      .notNull()
      .references(() => consignments.id),
    because: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.remittanceId, table.consignmentId, table.because] })],
);
