import { sql } from "drizzle-orm";
import { index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { at, id, madeAt, minor } from "./columns.ts";
import { proposals } from "./proposals.ts";
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
    /** How often it was received: once, unless two have said that it had not come. */
    receivedNo: integer().notNull().default(0),
    /** By which two received it; null: one did, or nobody has. */
    proposalId: text().references(() => proposals.id),
    /** By which two last said that it had not come after all. */
    undoId: text().references(() => proposals.id),
    undoneAt: at(),
  },
  (table) => [
    index("hand_in_vendor").on(table.vendorId),
    index("hand_in_alone")
      .on(table.decidedAt)
      .where(sql`state = 'received' and proposal_id is null`),
    index("hand_in_number").on(sql`bank_number(reference)`),
  ],
);
