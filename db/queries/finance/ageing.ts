import { accountIn } from "@haat/core/ledger";
import type { Wallet } from "@haat/core/payment-methods";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { unsettledCaptures } from "./unsettled-captures.ts";

export type AgeingAccount = "X:SUSPENSE" | "L:UNALLOC" | "L:REFUND_IT" | `A:GW:${Wallet}`;
export type AgeBucket =
  | "today"
  | "young"
  | "old"
  | "days_0_1"
  | "days_2_3"
  | "days_4_7"
  | "days_8_30"
  | "days_31";

/** What lies in each account by name, as the account grows. */
function itemsOf(account: AgeingAccount, currency: string): SQL {
  switch (account) {
    case "X:SUSPENSE":
      return sql`select c.id, coalesce(c.suspense_since, c.made_at) as since, c.suspense_minor as minor, c.class as what, a.order_id
        from settlement_case c left join payment_attempt a on a.id = c.attempt_id
        where c.state in ('open','proposed') and c.suspense_minor <> 0
        union all select k.id, k.made_at, k.suspense_minor, 'courier', p.order_id from remittance_case k
          join remittance_row r on r.remittance_id = k.remittance_id and r.line = k.line
          left join consignment n on n.id = r.consignment_id left join sub_order p on p.id = n.sub_order_id
        where k.state = 'open' and k.suspense_minor <> 0`;
    case "L:UNALLOC":
      return sql`select a.id, a.captured_at as since, a.captured_minor as minor, a.state as what, a.order_id from payment_attempt a
        where a.state in ('captured_orphan','captured_mismatch') and a.captured_currency = ${currency}
          and not exists (select from refund r where r.attempt_id = a.id and r.state not in ('requested','rejected','withdrawn'))`;
    case "L:REFUND_IT":
      return sql`select r.id, r.decided_at as since, r.amount_minor as minor, r.state as what, r.order_id from refund r
        where r.state not in ('requested','rejected','withdrawn','succeeded') and r.currency = ${currency}`;
    case "A:GW:bkash":
    case "A:GW:nagad":
    case "A:GW:rocket":
    case "A:GW:upay":
      return unsettledCaptures(account, currency);
  }
}

/** Business days, because rule L12 counts them; wallets pay out by the calendar. */
const bucketsOf = (account: AgeingAccount): SQL =>
  account.startsWith("A:GW:")
    ? sql`(values ('days_0_1', 0, 1), ('days_2_3', 2, 3), ('days_4_7', 4, 7), ('days_8_30', 8, 30), ('days_31', 31, 1000000))`
    : sql`(values ('today', 0, 0), ('young', 1, 2), ('old', 3, 1000000))`;

export type AgeingItem = Readonly<{
  id: string;
  since: string;
  businessDays: number;
  days: number;
  minor: string;
  what: string;
  orderId: string | null;
  orderNumber: string | null;
}>;
export type AgeingRow = Readonly<{
  /** Accounts of the same name in other currencies: taka's always, another's while it holds something. */
  others: readonly Readonly<{ account: string; balance: string }>[];
  balance: string;
  named: string;
  buckets: readonly Readonly<{ bucket: AgeBucket; count: number; sum: string; oldest: string | null }>[];
  items: readonly AgeingItem[];
}>;

type Ask = Readonly<{
  account: AgeingAccount;
  currency: string;
  /** Null: of every age. */
  bucket: AgeBucket | null;
  after: Readonly<{ since: string; id: string }> | null;
  limit: number;
}>;

/** The oldest first. One statement, so that balance, sums and list are of one instant. */
export async function ageing(
  books: Books,
  { account: name, currency, bucket, after, limit }: Ask,
): Promise<AgeingRow> {
  const account = accountIn(currency, name);
  const grows = sql`${name.startsWith("L:") ? -1 : 1}::int`;
  const age = name.startsWith("A:GW:") ? sql`x.days` : sql`business_days_since(x.since)`;
  const elsewhere = accountIn("%", name).replaceAll("_", "\\_");
  const [row] = await books.ask<AgeingRow>(sql`
    with counted as (select x.*,
        greatest((now() at time zone 'Asia/Dhaka')::date - (x.since at time zone 'Asia/Dhaka')::date, 0) as days from (${itemsOf(name, currency)}) x),
      listed as materialized (select x.*, k.name as bucket from counted x left join ${bucketsOf(name)} k(name, low, high) on ${age} between k.low and k.high)
    select (coalesce((select balance from account_balance where account = ${account}), 0) * ${grows})::text as balance,
      coalesce((select json_agg(json_build_object('account', o.account, 'balance', (o.balance * ${grows})::text) order by o.account) from (
        select x.account, coalesce(b.balance, 0) as balance from (select ${name}::text as account union select account from account_balance where account like ${elsewhere}) x
          left join account_balance b on b.account = x.account) o where o.account <> ${account} and (o.balance <> 0 or o.account = ${name})), '[]') as others,
      (select coalesce(sum(minor), 0)::text from listed) as named,
      (select json_agg(json_build_object('bucket', b.name, 'count', b.n, 'sum', b.total::text, 'oldest', b.oldest) order by b.low) from (
        select k.name, k.low, count(l.id)::int as n, coalesce(sum(l.minor), 0) as total, min(l.since) as oldest
          from ${bucketsOf(name)} k(name, low, high) left join listed l on l.bucket = k.name group by k.name, k.low) b) as buckets,
      coalesce((select json_agg(json_build_object('id', p.id, 'since', p.since, 'businessDays', business_days_since(p.since), 'days', p.days, 'minor', p.minor::text, 'what', p.what,
          'orderId', p.order_id, 'orderNumber', o.number) order by p.since, p.id) from (
        select * from listed l where ${bucket === null ? sql`true` : sql`l.bucket = ${bucket}`}
           and ${after === null ? sql`true` : sql`(l.since, l.id) > (${after.since}::timestamptz, ${after.id})`}
         order by l.since, l.id limit ${limit}) p left join orders o on o.id = p.order_id), '[]') as items`);
  if (!row) throw new Error("an aggregate always answers");
  return row;
}
