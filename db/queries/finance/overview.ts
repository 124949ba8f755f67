import type { SecondKind } from "@haat/core/second-person";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

type Count = Readonly<{ state: string; count: number }>;
export type Overview = Readonly<{
  orders: Count[];
  payments: Count[];
  accounts: { account: string; balance: string }[];
  outbox: { waiting: number; parked: number };
  second: { kind: SecondKind; count: number }[];
}>;

/** What one person has proposed and another has not decided yet, by kind. */
const proposed: SQL = sql`
  select 'refund_case' as kind from refund_case where state = 'requested'
  union all select 'refund_evidence' from refund_evidence where state = 'open'
  union all select 'disproof' from disproof where state = 'proposed'
  union all select 'dispute' from dispute where state = 'open' and proposed_by is not null
  union all select 'write_off' from debt_write_off where state = 'proposed'
  union all select 'bank_credit' from bank_credit where state in ('proposed','undoing')
  union all select 'statement_undo' from statement_undo where state = 'proposed'
  union all select 'difference' from settlement_case where state = 'proposed'
  union all select 'claim' from payment_claim where state in ('matched','wrong_amount') and proposed_by is not null
  union all select 'setting' from proposal where kind = 'setting.change' and state = 'open' and expires_at > now()
  union all select 'order_cancel' from proposal where kind = 'order.cancel' and state = 'open' and expires_at > now()
  union all select 'unpaid' from proposal where kind in ('payment.unpaid','payment.given_back') and state = 'open' and expires_at > now()
  union all select 'bounce' from proposal where kind = 'refund.bounced' and state = 'open' and expires_at > now()
  union all select 'remittance' from proposal where (kind like 'remittance.%' or kind = 'courier.word') and state = 'open' and expires_at > now()
  union all select 'courier_contract' from courier_contract where approved_at is null and ended_at is null
  union all select 'parcel_state' from proposal where kind = 'parcel.state' and state = 'open' and expires_at > now()
  union all select 'parcel_case' from proposal where kind = 'parcel.case' and state = 'open' and expires_at > now()
  union all select 'hand_in' from proposal where kind in ('hand_in.receive','hand_in.undo') and state = 'open' and expires_at > now()
  union all select 'payout_account' from payout_account where state = 'proposed'`;

const byState = (counts: SQL): SQL =>
  sql`(select coalesce(json_agg(json_build_object('state', state, 'count', n) order by state), '[]') from (${counts}) x)`;

/** How many came to one of `states` since midnight in Dhaka. */
const cameToday = (machine: "order" | "attempt", states: SQL): SQL =>
  sql`select to_state, count(distinct subject_id)::int from transition where machine = ${machine} and to_state in (${states})
      and at >= dhaka_day()::timestamp at time zone 'Asia/Dhaka' group by to_state`;

/** Of what is over, only today's: the cost must not grow with the years. Accounts are grouped by kind: one line for all vendors, all escrows. Debits count positive. */
export async function overview(books: Books): Promise<Overview> {
  const [row] = await books.ask<Overview>(sql`select
    ${byState(sql`select state, count(*)::int as n from orders where state in ('draft','pending_payment','pending_verification','confirmed','in_progress') group by state
      union all ${cameToday("order", sql`'completed','cancelled','expired'`)}`)} as orders,
    ${byState(sql`select state, count(*)::int as n from payment_attempt where state in ('created','unknown_init','initiated','capturing','unknown','captured_orphan','captured_mismatch','disputed','cod_pending','cod_collected','cod_short') group by state
      union all ${cameToday("attempt", sql`'captured','partially_refunded','refunded','charged_back','disproved','failed','expired','cancelled','cod_remitted','cod_void'`)}`)} as payments,
    (select coalesce(json_agg(json_build_object('account', account, 'balance', balance) order by account), '[]') from (
      select split_part(account, ':', 1) || ':' || split_part(account, ':', 2) as account, sum(balance)::text as balance from account_balance group by 1) x) as accounts,
    (select json_build_object('waiting', (select count(*) from outbox where done_at is null and parked_at is null),
      'parked', (select count(*) from outbox where parked_at is not null and done_at is null))) as outbox,
    (select coalesce(json_agg(x order by kind), '[]') from (select kind, count(*)::int as count from (${proposed}) p group by kind) x) as second`);
  if (!row) throw new Error("an aggregate always answers");
  return row;
}
