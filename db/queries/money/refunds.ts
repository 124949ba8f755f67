import type { PaymentMethod } from "@haat/core/payment-methods";
import type { RefundState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { trxOf } from "./attempts.ts";
import { isResting, isSilentNow } from "./wallet-silence.ts";

export type Refund = Readonly<{
  id: string;
  orderId: string;
  orderNumber: string;
  attemptId: string;
  method: PaymentMethod;
  providerRef: string;
  providerTrx: string;
  state: RefundState;
  amountMinor: bigint;
  currency: string;
  bornOf: string;
  /** By the database's clock, as `now` is. */
  askedAt: Date | null;
  now: Date;
  tries: number;
  /** How many others of this payment are home, and whether this one gives back less than all of it. */
  refunds: number;
  isPart: boolean;
  /** Since the payment was captured. */
  ageDays: number;
  known: readonly string[];
  /** Two found that it was never made, though it was told to be home; `isUnmade`: and its wallet was not asked for it since. */
  wasUnmade: boolean;
  isUnmade: boolean;
}>;

export type NewRefund = Readonly<{
  id: string;
  orderId: string;
  subOrderId: string | null;
  attemptId: string;
  amountMinor: bigint;
  bornOf:
    | ("sub_order_cancelled" | "order_cancelled" | "sub_order_returned" | "sub_order_lost" | "sub_order_late")
    | ("orphan" | "mismatch" | "repeated" | "over_taken");
  businessKey: string;
  actor: string;
}>;

/** A refund born from a state change is approved at birth, in the currency that was taken; the job submits it. */
export async function insertRefund(tx: Tx, refund: NewRefund): Promise<void> {
  const { id, orderId, subOrderId, attemptId, amountMinor, bornOf, businessKey, actor } = refund;
  await tx.execute(sql`
    with made as (insert into refund (id, order_id, sub_order_id, attempt_id, state, born_of, business_key, amount_minor, currency, next_try_at)
      select ${id}, ${orderId}, ${subOrderId}, a.id, 'approved', ${bornOf}, ${businessKey}, ${amountMinor.toString()}, a.captured_currency, now()
        from payment_attempt a where a.id = ${attemptId} returning id)
    insert into transition (machine, subject_id, order_id, to_state, event_key, actor, reason)
    select 'refund', id, ${orderId}, 'approved', 'decided', ${actor}, ${bornOf} from made`);
}

type Row = Omit<Refund, "amountMinor" | "askedAt" | "now"> & {
  amountMinor: string;
  askedAt: string | null;
  now: string;
};

const select = (
  where: SQL,
): SQL => sql`select r.id, r.order_id as "orderId", o.number as "orderNumber", r.attempt_id as "attemptId", a.method,
  a.gateway_ref as "providerRef", ${trxOf} as "providerTrx", r.state, r.amount_minor as "amountMinor", r.currency, r.born_of as "bornOf",
  (select max(t.at) from transition t where t.machine = 'refund' and t.subject_id = r.id and t.to_state = 'submitting') as "askedAt", now() as now,
  r.tries, (select count(*) from refund x where x.attempt_id = r.attempt_id and x.id <> r.id and x.state = 'succeeded')::int as refunds,
  r.amount_minor < coalesce(a.captured_minor, 0) as "isPart",
  coalesce(extract(epoch from now() - a.captured_at) / 86400, 0)::float as "ageDays", array(select x.provider_refund_trx from refund x where x.attempt_id = r.attempt_id and x.provider_refund_trx is not null) as known,
  exists (select 1 from unmade_refund u where u.refund_id = r.id) as "wasUnmade",
  exists (select 1 from unmade_refund u where u.refund_id = r.id and not exists (select 1 from transition t
    where t.machine = 'refund' and t.subject_id = r.id and t.to_state = 'submitting' and t.at > u.made_at)) as "isUnmade"
  from refund r join orders o on o.id = r.order_id join payment_attempt a on a.id = r.attempt_id where ${where}`;

export async function findRefund(books: Books, id: string): Promise<Refund | null> {
  const [row] = await books.ask<Row>(select(sql`r.id = ${id}`));
  return row
    ? {
        ...row,
        amountMinor: BigInt(row.amountMinor),
        askedAt: row.askedAt ? new Date(row.askedAt) : null,
        now: new Date(row.now),
      }
    : null;
}

/**
 * Due refunds, at most one per attempt: a wallet has no idempotency key, so refunds of one capture go one after another. While
 * the wallet is silent one at most, and none while it rests.
 */
export const dueRefunds = (
  books: Books,
  { method, limit }: Readonly<{ method: PaymentMethod; limit: number }>,
): Promise<{ id: string }[]> =>
  books.ask(sql`select id from (
      select distinct on (attempt_id) id, next_try_at from refund r
       where next_try_at <= now() and (select a.method from payment_attempt a where a.id = r.attempt_id) = ${method}
         and state in ('approved','submitting','submitted','unknown','failed')
         and (state <> 'approved' or not exists (${underway(sql`r.attempt_id`)})) and not ${isResting(method)}
       order by attempt_id, (state in ('submitting','submitted','unknown')) desc, id) due
    order by next_try_at limit (select case when ${isSilentNow(method)} then 1 else ${limit}::int end)`);

/** A refund whose answer is still open, due or not. */
const underway = (attemptId: SQL): SQL => sql`select 1 from refund u
  where u.attempt_id = ${attemptId} and u.state in ('submitting','submitted','unknown')`;

/** Locks the capture. False: another refund of it is underway, and this one waits for its end. */
export async function mayAskForRefund(tx: Tx, attemptId: string): Promise<boolean> {
  await tx.execute(sql`select 1 from payment_attempt where id = ${attemptId} for update`);
  return (await tx.execute(underway(sql`${attemptId}`))).rows.length === 0;
}

const leaseUntil = (leaseMs: number): SQL => sql`now() + ${leaseMs} * interval '1 millisecond'`;

/**
 * Takes a due refund: for so long it is due for nobody else. Null: it is not due, or another worker has it. One that waits
 * for the end of another is let go by the end of the lease.
 */
export async function claimRefund(books: Books, id: string, leaseMs: number): Promise<Refund | null> {
  const mine = await books.ask(sql`update refund set next_try_at = ${leaseUntil(leaseMs)} where id = (
      select id from refund where id = ${id} and next_try_at <= now() for update skip locked) returning id`);
  return mine.length === 1 ? findRefund(books, id) : null;
}

/** Asked for: what became of it is looked up when its ask must have ended. */
export const leaseRefund = (leaseMs: number): SQL =>
  sql`next_try_at = ${leaseUntil(leaseMs)}, tries = tries + 1`;

/** The next pass takes it up. */
export const dueAtOnce: SQL = sql`next_try_at = now()`;

export const postponeRefund = sql`next_try_at = now() + case when tries < 2 then interval '10 seconds'
  when tries < 5 then interval '1 minute' when tries < 10 then interval '15 minutes' else interval '1 hour' end, tries = tries + 1`;

export const postponeRefundOf = async (tx: Tx, id: string): Promise<void> =>
  void (await tx.execute(sql`update refund set ${postponeRefund} where id = ${id}`));

/** It waits for a person, and no pass takes it up. */
export const noMoreTries: SQL = sql`next_try_at = null`;

export const refundDone = (trx: string | null, part: number): SQL =>
  sql`provider_refund_trx = ${trx}, provider_refund_part = ${part}, done_at = now(), next_try_at = null`;

/** It was never made: the next pass takes it up, and no number is its own. */
export const homeNoMore: SQL = sql`provider_refund_trx = null, provider_refund_part = 1, done_at = null, tries = 0, next_try_at = now()`;

/** What was captured and what has gone back, for the state of the attempt. */
export async function refundedOf(tx: Tx, attemptId: string): Promise<{ captured: bigint; refunded: bigint }> {
  const { rows } = await tx.execute<{
    captured: string;
    refunded: string;
  }>(sql`select coalesce(a.captured_minor, 0) as captured,
    (select coalesce(sum(r.amount_minor), 0) from refund r where r.attempt_id = a.id and r.state = 'succeeded') as refunded
    from payment_attempt a where a.id = ${attemptId}`);
  return { captured: BigInt(rows[0]?.captured ?? 0), refunded: BigInt(rows[0]?.refunded ?? 0) };
}

/**
 * The account a confirmed refund of this capture leaves (J8c): the wallet's while it holds that money unsettled, otherwise the
 * bank. Settling waits here for refunds that are being booked, and they for it.
 */
export async function sourceOf(tx: Tx, attemptId: string): Promise<string> {
  const { rows } = await tx.execute<{ source: string }>(sql`select refund_source(${attemptId}) as source`);
  const [row] = rows;
  if (!row) throw new Error("refund_source answers");
  return row.source;
}

/** By which name the books will know that it is home: its own, or another one where it was found never to have been made. */
export async function homeKeyOf(tx: Tx, id: string): Promise<string> {
  const { rows } = await tx.execute<{ key: string }>(sql`select home_key(${id}) as key`);
  const [row] = rows;
  if (!row) throw new Error("home_key answers");
  return row.key;
}

export async function dueOf(tx: Tx, id: string): Promise<Date> {
  const { rows } = await tx.execute<{ due: string }>(sql`select due_at as due from refund where id = ${id}`);
  const [row] = rows;
  if (!row) throw new Error(`there is no refund ${id}`);
  return new Date(row.due);
}

/** What should have been with its buyer by now, and is not. */
export async function overdueRefunds(
  books: Books,
): Promise<Readonly<{ count: number; oldest: string | null }>> {
  const [row] = await books.ask<{ count: number; oldest: string | null }>(
    sql`select count(*)::int as count, (array_agg(id order by due_at))[1] as oldest from refund
      where due_at < now() and state not in ('succeeded','rejected','withdrawn')`,
  );
  return row ?? { count: 0, oldest: null };
}
