import { sql } from "drizzle-orm";
import { index, jsonb, pgTable, text, uniqueIndex } from "drizzle-orm/pg-core";
import { id, madeAt, minor } from "./columns.ts";
import { courierClaims } from "./courier-contracts.ts";
import { proposals } from "./proposals.ts";
import { remittanceCases } from "./remittance-cases.ts";
import { users } from "./users.ts";

/** What was done with a claim, or with a case: one of the two is named. */
export const courierClaimActs = pgTable(
  "courier_claim_act",
  {
    id: id(),
    claimId: text().references(() => courierClaims.id),
    caseId: text().references(() => remittanceCases.id),
    act: text().notNull(),
    /** Null: a row of a statement did it. */
    byId: text().references(() => users.id),
    reason: text(),
    /** Null: no money moved. */
    amountMinor: minor(),
    proposalId: text().references(() => proposals.id),
    detail: jsonb().notNull().default({}),
    madeAt: madeAt(),
  },
  (table) => [
    index("courier_claim_act_claim")
      .on(table.claimId, table.id)
      .where(sql`claim_id is not null`),
    index("courier_claim_act_case")
      .on(table.caseId, table.id)
      .where(sql`case_id is not null`),
    index("courier_claim_act_number")
      .on(sql`bank_number(detail ->> 'reference')`)
      .where(sql`act = 'bank'`),
    // What one person has claimed of what stands in no statement, or let go again.
    index("courier_claim_act_alone")
      .on(table.byId, table.madeAt)
      .where(sql`act in ('claimed','unclaimed') and proposal_id is null`),
    // Its `of` names what had paid the claim.
    uniqueIndex("courier_claim_act_unpaid")
      .on(sql`(detail ->> 'of')`)
      .where(sql`act = 'unpaid'`),
  ],
);
