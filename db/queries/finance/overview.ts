import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

type Count = Readonly<{ state: string; count: number }>;
export type Overview = Readonly<{
  orders: Count[];
  payments: Count[];
  accounts: { account: string; balance: string }[];
  outbox: { waiting: number; parked: number };
}>;

/** Accounts are grouped by kind: one line for all vendors, all escrows. Debits count positive. */
export async function overview(books: Books): Promise<Overview> {
  const [row] = await books.ask<Overview>(sql`select
    (select coalesce(json_agg(json_build_object('state', state, 'count', n) order by state), '[]') from (select state, count(*)::int n from orders group by state) x) as orders,
    (select coalesce(json_agg(json_build_object('state', state, 'count', n) order by state), '[]') from (select state, count(*)::int n from payment_attempt group by state) x) as payments,
    (select coalesce(json_agg(json_build_object('account', account, 'balance', balance) order by account), '[]') from (
      select split_part(account, ':', 1) || ':' || split_part(account, ':', 2) as account, sum(balance)::text as balance from account_balance group by 1) x) as accounts,
    (select json_build_object('waiting', count(*) filter (where done_at is null and parked_at is null), 'parked', count(*) filter (where parked_at is not null)) from outbox) as outbox`);
  if (!row) throw new Error("an aggregate always answers");
  return row;
}
