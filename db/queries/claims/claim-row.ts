import type { ClaimState } from "@haat/core/claim-states";
import type { Wallet } from "@haat/core/payment-methods";
import { type SQL, sql } from "drizzle-orm";

/** Amounts are poisha as text. */
export type ClaimRow = Readonly<{
  id: string;
  orderId: string;
  orderNumber: string;
  orderState: string;
  wallet: Wallet;
  trx: string;
  payerTail: string;
  amountMinor: string;
  state: ClaimState;
  madeAt: string;
  statedMinor: string | null;
  statementId: string | null;
  line: number | null;
  /** Whether the statement names the payer, so that his digits were compared. */
  isPayerStated: boolean;
  statedAt: string | null;
  proposedBy: string | null;
  proposer: string | null;
  proposedAt: string | null;
  decider: string | null;
  decidedAt: string | null;
  reason: string | null;
  attemptId: string | null;
  /** When no statement had named it in its time, though one may have done so since. */
  lapsedAt: string | null;
}>;

export const claimColumns: SQL = sql`c.id, c.order_id as "orderId", o.number as "orderNumber", o.state as "orderState", c.wallet, c.trx,
  c.payer_tail as "payerTail", c.amount_minor::text as "amountMinor", c.state, c.made_at as "madeAt", c.stated_minor::text as "statedMinor",
  c.statement_id as "statementId", c.line, l.payer_tail is not null as "isPayerStated", l.at as "statedAt", c.proposed_by as "proposedBy",
  p.name as proposer, c.proposed_at as "proposedAt", d.name as decider, c.decided_at as "decidedAt", c.reason, c.attempt_id as "attemptId", c.lapsed_at as "lapsedAt"
  from payment_claim c join orders o on o.id = c.order_id
    left join statement_line l on l.statement_id = c.statement_id and l.line = c.line
    left join user_account p on p.id = c.proposed_by left join user_account d on d.id = c.decided_by`;
