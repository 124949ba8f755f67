import type { CallOutcome, OrderRiskState, RiskReason } from "@haat/core/order-risk";
import { sql } from "drizzle-orm";

/** What its buyer is asked before it leaves, why, and what he said against it. */
export type OwnConfirmation = Readonly<{
  state: OrderRiskState;
  madeAt: string;
  reasons: readonly RiskReason[];
  outcome: CallOutcome | null;
  mayCorrect: boolean;
  /** Poisha that a wallet may take now instead of our call, and what is left for the door then. */
  advance: Readonly<{ sum: string; rest: string }> | null;
  contest: Readonly<{
    said: string;
    madeAt: string;
    isGranted: boolean | null;
    answer: string | null;
  }> | null;
}>;

/** Of `orders o`; null where he is asked nothing. */
export const ownConfirmation = sql`(select json_build_object('state', r.state, 'madeAt', r.made_at, 'reasons', r.reasons, 'outcome', last_call_of(o.id), 'mayCorrect', may_correct(o.id),
    'advance', (select json_build_object('sum', a.minor::text, 'rest', (o.total_minor - a.minor)::text) from (select awaited_advance(o.id) as minor) a where a.minor is not null), 'contest', (select json_build_object('said', k.said,
    'madeAt', k.made_at, 'isGranted', k.is_granted, 'answer', k.answer) from risk_contest k where k.id = r.id)) from order_risk r where r.id = o.id)`;
