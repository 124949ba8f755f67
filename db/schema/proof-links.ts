import { sql } from "drizzle-orm";
import { foreignKey, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { consignments } from "./couriers.ts";
import { remittanceRows } from "./remittances.ts";
import { users } from "./users.ts";

/** By which a courier's office looks at the proof of one disputed row, for fourteen days; only the secret's hash is kept. */
export const proofLinks = pgTable(
  "proof_link",
  {
    id: id(),
    remittanceId: text().notNull(),
    line: integer().notNull(),
    consignmentId: text()
      .notNull()
      .references(() => consignments.id),
    tokenHash: text().notNull().unique(),
    madeBy: text()
      .notNull()
      .references(() => users.id),
    madeAt: madeAt(),
    expiresAt: at()
      .notNull()
      .default(sql`now() + interval '14 days'`),
    /** Another was made in its place. */
    endedAt: at(),
    /** How often it was opened; a photo counts as one. */
    looks: integer().notNull().default(0),
    lookedAt: at(),
  },
  (table) => [
    uniqueIndex("proof_link_live")
      .on(table.remittanceId, table.line)
      .where(sql`ended_at is null`),
    foreignKey({
      columns: [table.remittanceId, table.line],
      foreignColumns: [remittanceRows.remittanceId, remittanceRows.line],
    }),
  ],
);
