import type { DisproofState } from "@haat/core/disproof-states";
import { type SQL, sql } from "drizzle-orm";

/** Of `refund r`: one of finance has said that its payment never came, and another has still to decide. */
export const doubted: SQL = sql`exists (select from disproof d where d.refund_id = r.id and d.state = 'proposed')`;

export type DisproofRow = Readonly<{
  id: string;
  reason: string;
  evidence: string;
  state: DisproofState;
  proposerId: string;
  proposer: string;
  proposedAt: string;
  decider: string | null;
  decidedAt: string | null;
  decisionReason: string | null;
}>;
