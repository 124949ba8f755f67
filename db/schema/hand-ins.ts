import { sql } from "drizzle-orm";
import { index, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { vendors } from "./vendors.ts";

/** Cash a vendor collected at the door and hands in: declared by him, received by support. */
export const handIns = pgTable(
  "hand_in",
  {
    id: id(),
    vendorId: text()
      .notNull()
      .references(() => vendors.id),
    amountMinor: minor().notNull(),
    reference: text().notNull().unique(),
    state: text().notNull().default("declared"),
    declaredBy: text().notNull(),
    declaredAt: madeAt(),
    decidedBy: text(),
    decidedAt: at(),
  },
  (table) => [
    index("hand_in_vendor").on(table.vendorId),
    index("hand_in_number").on(sql`bank_number(reference)`),
  ],
);
