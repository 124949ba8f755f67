import { sql } from "drizzle-orm";
import { foreignKey, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { at, madeAt } from "./columns.ts";
import { consignments } from "./couriers.ts";
import { remittanceRows } from "./remittances.ts";

/** A courier's number of a parcel that an accepted row put right, and the one it had before: it still names the parcel. */
export const parcelNumbers = pgTable(
  "parcel_number",
  {
    remittanceId: text().notNull(),
    line: integer().notNull(),
    postingNo: integer().notNull(),
    consignmentId: text().notNull(),
    courier: text().notNull(),
    was: text().notNull(),
    became: text().notNull(),
    madeAt: madeAt(),
    /** Its row's match was undone, and the parcel has its old number again. */
    putBackAt: at(),
  },
  (table) => [
    primaryKey({ columns: [table.remittanceId, table.line, table.postingNo], name: "parcel_number_pk" }),
    index("parcel_number_was")
      .on(table.courier, table.was)
      .where(sql`put_back_at is null`),
    index("parcel_number_of").on(table.consignmentId),
    foreignKey({
      columns: [table.consignmentId, table.courier],
      foreignColumns: [consignments.id, consignments.courier],
      name: "parcel_number_own_parcel",
    }),
    foreignKey({
      columns: [table.remittanceId, table.line],
      foreignColumns: [remittanceRows.remittanceId, remittanceRows.line],
      name: "parcel_number_row",
    }),
  ],
);
