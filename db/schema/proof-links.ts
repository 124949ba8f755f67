import { sql } from "drizzle-orm";
import { foreignKey, integer, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { at, id, madeAt } from "./columns.ts";
import { courierClaims } from "./courier-contracts.ts";
import { consignments } from "./couriers.ts";
import { remittanceCases } from "./remittance-cases.ts";
import { remittanceRows } from "./remittances.ts";
import { users } from "./users.ts";

/** By which a courier's office looks at the proof of one disputed row, claim or case, for fourteen days; only the secret's hash is kept. */
export const proofLinks = pgTable(
  "proof_link",
  {
    id: id(),
    remittanceId: text(),
    line: integer(),
    claimId: text().references(() => courierClaims.id),
    caseId: text().references(() => remittanceCases.id),
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
    uniqueIndex("proof_link_live_claim")
      .on(sql`coalesce(claim_id, case_id)`)
      .where(sql`ended_at is null and remittance_id is null`),
    foreignKey({
      columns: [table.remittanceId, table.line],
      foreignColumns: [remittanceRows.remittanceId, remittanceRows.line],
    }),
  ],
);
