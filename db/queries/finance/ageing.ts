import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type AgeingAccount = "X:SUSPENSE" | "L:UNALLOC" | "L:REFUND_IT";

/** What lies in each account by name, as the account grows. */
const items: Readonly<Record<AgeingAccount, SQL>> = {
  "X:SUSPENSE": sql`select c.id, c.made_at as since, c.suspense_minor as minor, c.class as what, a.order_id
    from settlement_case c left join payment_attempt a on a.id = c.attempt_id
    where c.state in ('open','proposed') and c.suspense_minor <> 0`,
  "L:UNALLOC": sql`select a.id, a.captured_at as since, a.captured_minor as minor, a.state as what, a.order_id from payment_attempt a
    where a.state in ('captured_orphan','captured_mismatch')
      and not exists (select from refund r where r.attempt_id = a.id and r.state not in ('requested','rejected','withdrawn'))`,
  "L:REFUND_IT": sql`select r.id, r.decided_at as since, r.amount_minor as minor, r.state as what, r.order_id from refund r
    where r.state not in ('requested','rejected','withdrawn','succeeded')`,
};

export type AgeingItem = Readonly<{
  id: string;
  since: string;
  days: number;
  minor: string;
  what: string;
  orderId: string | null;
  orderNumber: string | null;
}>;
export type AgeingRow = Readonly<{
  balance: string;
  named: string;
  buckets: readonly Readonly<{ bucket: "today" | "young" | "old"; count: number; sum: string }>[];
  items: readonly AgeingItem[];
}>;

type Ask = Readonly<{
  account: AgeingAccount;
  after: Readonly<{ since: string; id: string }> | null;
  limit: number;
}>;

/** The oldest first. One statement, so that balance, sums and list are of one instant. */
export async function ageing(books: Books, { account, after, limit }: Ask): Promise<AgeingRow> {
  const [row] = await books.ask<AgeingRow>(sql`
    with listed as materialized (select x.*, business_days_since(x.since) as days from (${items[account]}) x)
    select (coalesce((select balance from account_balance where account = ${account}), 0) * ${account.startsWith("L:") ? -1 : 1}::int)::text as balance,
      (select coalesce(sum(minor), 0)::text from listed) as named,
      (select json_agg(json_build_object('bucket', b.name, 'count', b.n, 'sum', b.total::text) order by b.low) from (
        select k.name, k.low, count(l.id)::int as n, coalesce(sum(l.minor), 0) as total
          from (values ('today', 0, 0), ('young', 1, 2), ('old', 3, 1000000)) k(name, low, high)
          left join listed l on l.days between k.low and k.high group by k.name, k.low) b) as buckets,
      coalesce((select json_agg(json_build_object('id', p.id, 'since', p.since, 'days', p.days, 'minor', p.minor::text, 'what', p.what,
          'orderId', p.order_id, 'orderNumber', o.number) order by p.since, p.id) from (
        select * from listed l where ${after === null ? sql`true` : sql`(l.since, l.id) > (${after.since}::timestamptz, ${after.id})`}
         order by l.since, l.id limit ${limit}) p left join orders o on o.id = p.order_id), '[]') as items`);
  if (!row) throw new Error("an aggregate always answers");
  return row;
}
