import type { Wallet } from "@haat/core/payment-methods";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { isUnsure } from "../money/attempts.ts";

type Times = Readonly<{ method: Wallet; median: number; p95: number }>;

/** Amounts in poisha, days of Dhaka; what is nothing has no row. */
export type WalletReport = Readonly<{
  fromDay: string;
  toDay: string;
  days: readonly Readonly<{ method: Wallet; day: string; captured: string; captures: number }>[];
  settle: readonly Times[];
  failures: readonly Readonly<{
    method: Wallet;
    day: string;
    state: string;
    reason: string | null;
    count: number;
  }>[];
  unknown: readonly Readonly<{ method: Wallet; count: number; since: string }>[];
  refunded: readonly (Times & Readonly<{ done: number; late: number }>)[];
  owed: readonly Readonly<{ method: Wallet; open: number; late: number }>[];
}>;

/** One round trip, whatever the range. */
export async function walletReport(books: Books, days: number): Promise<WalletReport> {
  const [row] = await books.ask<{ report: WalletReport }>(sql`
    with span as (select dhaka_day() - (${days}::int - 1) as first, dhaka_day() as last,
      (dhaka_day() - (${days}::int - 1))::timestamp at time zone 'Asia/Dhaka' as since),
    captured as (select a.method, (a.captured_at at time zone 'Asia/Dhaka')::date as day, case a.captured_currency when 'BDT' then a.captured_minor else 0 end as captured_minor,
        extract(epoch from coalesce(a.heard_at, a.captured_at) - a.created_at)::float8 as took
      from payment_attempt a where a.captured_at >= (select since from span) and a.method <> 'cod'),
    failed as (select a.method, (a.created_at at time zone 'Asia/Dhaka')::date as day, a.state,
        (select t.reason from transition t where t.machine = 'attempt' and t.subject_id = a.id and t.to_state = a.state order by t.id desc limit 1) as reason
      from payment_attempt a where a.created_at >= (select since from span) and a.method <> 'cod' and a.state in ('failed', 'cancelled', 'expired')),
    refunded as (select a.method, extract(epoch from r.done_at - r.decided_at)::float8 / 3600 as took, r.done_at > r.due_at as late
      from refund r join payment_attempt a on a.id = r.attempt_id
      where r.state = 'succeeded' and r.done_at >= (select since from span) and a.method <> 'cod')
    select json_build_object('fromDay', span.first, 'toDay', span.last,
      'days', (select coalesce(json_agg(x), '[]') from (select method, day, sum(captured_minor)::text as captured, count(*)::int as captures
        from captured group by 1, 2) x),
      'settle', (select coalesce(json_agg(x), '[]') from (select method, percentile_cont(0.5) within group (order by took) as median,
        percentile_cont(0.95) within group (order by took) as p95 from captured group by 1) x),
      'failures', (select coalesce(json_agg(x), '[]') from (select method, day, state, reason, count(*)::int as count from failed group by 1, 2, 3, 4) x),
      'unknown', (select coalesce(json_agg(x), '[]') from (select method, count(*)::int as count, min(created_at) as since from payment_attempt a
        where next_query_at is not null and (state in ('unknown', 'unknown_init', 'capturing') or ${isUnsure}) group by 1) x),
      'refunded', (select coalesce(json_agg(x), '[]') from (select method, count(*)::int as done, (count(*) filter (where late))::int as late,
        percentile_cont(0.5) within group (order by took) as median, percentile_cont(0.95) within group (order by took) as p95 from refunded group by 1) x),
      'owed', (select coalesce(json_agg(x), '[]') from (select a.method, count(*)::int as open,
          (count(*) filter (where now() > r.due_at))::int as late
        from refund r join payment_attempt a on a.id = r.attempt_id
        where r.state not in ('succeeded', 'rejected', 'withdrawn') and a.method <> 'cod' group by 1) x)) as report
    from span`);
  if (!row) throw new Error("an aggregate always answers");
  return row.report;
}
