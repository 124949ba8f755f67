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
  union all select 'payout_account' from payout_account where state = 'proposed'`;

/** Accounts are grouped by kind: one line for all vendors, all escrows. Debits count positive. */
export async function overview(books: Books): Promise<Overview> {
  const [row] = await books.ask<Overview>(sql`select
    (select coalesce(json_agg(json_build_object('state', state, 'count', n) order by state), '[]') from (select state, count(*)::int n from orders group by state) x) as orders,
    (select coalesce(json_agg(json_build_object('state', state, 'count', n) order by state), '[]') from (select state, count(*)::int n from payment_attempt group by state) x) as payments,
    (select coalesce(json_agg(json_build_object('account', account, 'balance', balance) order by account), '[]') from (
      select split_part(account, ':', 1) || ':' || split_part(account, ':', 2) as account, sum(balance)::text as balance from account_balance group by 1) x) as accounts,
    (select json_build_object('waiting', count(*) filter (where done_at is null and parked_at is null), 'parked', count(*) filter (where parked_at is not null)) from outbox) as outbox,
    (select coalesce(json_agg(x order by kind), '[]') from (select kind, count(*)::int as count from (${proposed}) p group by kind) x) as second`);
  if (!row) throw new Error("an aggregate always answers");
  return row;
}
