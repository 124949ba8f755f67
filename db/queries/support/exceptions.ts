import type { PaymentMethod } from "@haat/core/payment-methods";
import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { trxOf } from "../money/attempts.ts";
import { unanswered } from "../money/unanswered.ts";
import { unbegun } from "../refunds/unbegun.ts";
import { isLateHandover, lateHandovers } from "../vendor/handover.ts";
import { endingOf, found, saidOver, stray } from "./loose-ends.ts";

export type ExceptionQuery = Readonly<{
  view: "open" | "late" | "ended";
  before: Readonly<{ since: string; id: string }> | null;
  limit: number;
}>;

export type ExceptionRow = Readonly<{
  id: string;
  kind: "orphan" | "mismatch" | "repeated" | "unsure" | "stray" | "found" | "unbegun" | "late";
  since: string;
  method: PaymentMethod;
  orderId: string | null;
  orderNumber: string | null;
  amount: string | null;
  /** Of `amount`; what is due is taka. */
  currency: string;
  due: string | null;
  trx: string | null;
  /** Which payment had this one's transaction id before. */
  other: Readonly<{ attemptId: string; orderId: string; orderNumber: string }> | null;
  refundId: string | null;
  refundState: string | null;
  isOld: boolean;
  nextAt: string | null;
  /** Of what is late: whose it is, and who owns that shop. */
  shops: readonly Readonly<{ id: string; bn: string; en: string; ownerId: string | null }>[] | null;
  /** Null: nobody has said that it is over. */
  ending: Readonly<{ reason: string; by: string }> | null;
}>;

/** Money that a wallet took and no order could take: until it is home, or afterwards, also where it was found never to have come. */
const owed = (isOpen: boolean): SQL => sql`
  select a.id, case when a.repeated_trx_id is not null then 'repeated' else replace(a.state, 'captured_', '') end as kind, a.captured_at as since, a.method, a.order_id as "orderId",
    a.captured_minor::text as amount, a.captured_currency as currency, a.amount_minor::text as due, ${trxOf} as trx, r.id as "refundId", r.state as "refundState",
    false as "isOld", r.next_try_at as "nextAt"
  from payment_attempt a left join lateral (select id, state, next_try_at from refund where attempt_id = a.id order by id desc limit 1) r on true
  where a.state in ('captured_orphan','captured_mismatch') and ${
    isOpen
      ? sql`r.state is distinct from 'succeeded'`
      : sql`r.state = 'succeeded'
  union all select a.id, 'repeated', d.decided_at, a.method, a.order_id, d.amount_minor::text, 'BDT', a.amount_minor::text, d.trx, d.refund_id, 'withdrawn', false, null
    from disproof d join payment_attempt a on a.id = d.attempt_id where d.state = 'disproved' and a.state = 'disproved'`
  }`;

/** Invariant P4: a wallet that owes its answer for a quarter of an hour is shown, after three days a person must end it. */
const unsure: SQL = sql`
  select a.id, 'unsure', t.at, a.method, a.order_id, null, 'BDT', a.amount_minor::text, a.gateway_trx_id, null, null,
    t.at < now() - interval '72 hours', a.next_query_at
  from ${unanswered}`;

/** A refund that should have begun: the market promises that within a day. */
const idle: SQL = sql`
  select r.id || ':begin', 'unbegun', r.decided_at, a.method, r.order_id, r.amount_minor::text, r.currency, null, null, r.id, r.state, false, r.next_try_at
  from refund r join payment_attempt a on a.id = r.attempt_id where ${unbegun}`;

/** The shops that keep the parts of a late order back. */
const lateShops: SQL = sql`case when x.kind = 'late' then (select json_agg(json_build_object('id', v.id, 'bn', v.name_bn, 'en', v.name_en,
    'ownerId', (select m.user_id from vendor_member m where m.vendor_id = v.id and m.member_role = 'owner' order by m.joined_at limit 1)) order by v.id)
  from vendor v where v.id in (select s.vendor_id from sub_order s where s.order_id = x."orderId" and ${isLateHandover})) end`;

const listed = (view: ExceptionQuery["view"]): SQL => {
  if (view === "late") return lateHandovers;
  if (view === "ended") return sql`${owed(false)} union all ${saidOver}`;
  return sql`${owed(true)} union all ${unsure} union all ${stray} union all ${found} union all ${idle}`;
};

/** Oldest last: what has just happened is what somebody calls about. */
export const listExceptions = (
  books: Books,
  { view, before, limit }: ExceptionQuery,
): Promise<ExceptionRow[]> =>
  books.ask(sql`select x.*, o.number as "orderNumber", (select json_build_object('attemptId', f.id, 'orderId', f.order_id, 'orderNumber', p.number)
      from payment_attempt f join orders p on p.id = f.order_id where x.kind = 'repeated' and f.method = x.method and f.gateway_trx_id = x.trx) as other, ${endingOf} as ending, ${lateShops} as shops from (${listed(view)}) x
      left join orders o on o.id = x."orderId"
    where ${before === null ? sql`true` : sql`(x.since, x.id) < (${before.since}::timestamptz, ${before.id})`}
    order by x.since desc, x.id desc limit ${limit}`);

export type Unallocated = Readonly<{ account: string; held: string }>;

/** What belongs to no order: taka, always told, and any other currency in which there is some. */
export const unallocated = (books: Books): Promise<Unallocated[]> =>
  books.ask(sql`select account, (-coalesce(b.balance, 0))::text as held
    from (values ('L:UNALLOC')) taka(account) full join (select * from account_balance
      where account = 'L:UNALLOC' or account like 'L:UNALLOC@%' and balance <> 0) b using (account) order by account`);
