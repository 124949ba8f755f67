import type { PaymentMethod } from "@haat/core/payment-methods";
import type { AttemptState, OrderState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { endRest, isSilentNow, takeTurn } from "./wallet-silence.ts";

export type Attempt = Readonly<{
  id: string;
  orderId: string;
  orderState: OrderState;
  orderNumber: string;
  /** 0: an advance; 1: all of it, or by the number of the part whose door it is. */
  tenderNo: number;
  /** Its order waits for this money, before it is placed or instead of our call; to be asked again where the order is locked. */
  isAwaited: boolean;
  method: PaymentMethod;
  state: AttemptState;
  amountMinor: bigint;
  invoice: string;
  gatewayRef: string | null;
  gatewayTrxId: string | null;
  redirectUrl: string | null;
  capturedMinor: bigint | null;
  capturedCurrency: string;
  createdAt: Date;
  hasExpired: boolean;
  /** Open on a page where the payer is debited unheard, and the wallet was silent when it was last asked. */
  isUnsure: boolean;
  /** Sealed; null once the buyer was erased. */
  payerPhone: string | null;
}>;

type Row = Omit<Attempt, "amountMinor" | "capturedMinor" | "createdAt"> & {
  amountMinor: string;
  capturedMinor: string | null;
  createdAt: string;
};

const toAttempt = (row: Row): Attempt => ({
  ...row,
  amountMinor: BigInt(row.amountMinor),
  capturedMinor: row.capturedMinor === null ? null : BigInt(row.capturedMinor),
  createdAt: new Date(row.createdAt),
});

/** Of `payment_attempt a`: as its wallet names the payment, though it may name another so as well. */
export const trxOf: SQL = sql`coalesce(a.gateway_trx_id, a.repeated_trx_id)`;

/** Of `payment_attempt a`. */
export const isUnsure: SQL = sql`(a.state = 'initiated' and a.unsure_since is not null)`;

const select = (
  where: SQL,
): SQL => sql`select a.id, a.order_id as "orderId", o.state as "orderState", o.number as "orderNumber", a.tender_no as "tenderNo",
  o.state = 'pending_payment' or a.tender_no = 0 and awaited_advance(o.id) is not distinct from a.amount_minor as "isAwaited",
  a.method, a.state, a.amount_minor as "amountMinor", a.invoice, a.gateway_ref as "gatewayRef", ${trxOf} as "gatewayTrxId",
  a.redirect_url as "redirectUrl", a.captured_minor as "capturedMinor", a.captured_currency as "capturedCurrency", a.created_at as "createdAt",
  coalesce(a.expires_at < now(), false) as "hasExpired", ${isUnsure} as "isUnsure", o.contact_phone_sealed as "payerPhone"
  from payment_attempt a join orders o on o.id = a.order_id where ${where}`;

/** As its buyer, or staff, may see it. */
export async function findAttemptFor(db: Database, viewer: Viewer, id: string): Promise<Attempt | null> {
  const [row] = await db.ask<Row>(viewer, select(sql`a.id = ${id}`));
  return row ? toAttempt(row) : null;
}

export async function findAttempt(books: Books, id: string): Promise<Attempt | null> {
  const [row] = await books.ask<Row>(select(sql`a.id = ${id}`));
  return row ? toAttempt(row) : null;
}

export async function findAttemptByInvoice(
  books: Books,
  method: string,
  invoice: string,
): Promise<Attempt | null> {
  const [row] = await books.ask<Row>(select(sql`a.method = ${method} and a.invoice = ${invoice}`));
  return row ? toAttempt(row) : null;
}

export async function findAttemptByReference(
  books: Books,
  method: string,
  reference: string,
): Promise<Attempt | null> {
  const [row] = await books.ask<Row>(select(sql`a.method = ${method} and a.gateway_ref = ${reference}`));
  return row ? toAttempt(row) : null;
}

/**
 * Locks the order first, then the attempt: the fixed order of locks, which is the order of the names behind `of`. Both are
 * told as they are once they are locked.
 */
export async function lockAttempt(tx: Tx, id: string): Promise<Attempt> {
  const { rows } = await tx.execute<Row>(sql`${select(sql`a.id = ${id}`)} for update of o, a`);
  const [row] = rows;
  if (!row) throw new Error(`attempt ${id} vanished`);
  return toAttempt(row);
}

/** An execute that never landed leaves the charge open at the wallet; after so many questions it is confirmed again. */
const asksBeforeConfirm = 2;

/** A process that dies with a question holds nobody up for longer; to ask twice moves nothing. */
const questionLeaseSeconds = 45;

const isAskable: SQL = sql`next_query_at is not null
  and state in ('unknown_init','initiated','capturing','unknown','created','failed','expired','cancelled')`;

export type DueWish = Readonly<{ method: PaymentMethod; limit: number }>;

/**
 * Takes attempts whose next question is due; of several workers one gets each. One that has ended is among them when the
 * wallet was silent about a late capture. Of those that a question can name, while the wallet is silent to whichever process,
 * it takes a single one, due or not and only to ask, and then rests: so it is known when the wallet is back.
 */
export const claimDueAttempts = (
  books: Books,
  { method, limit }: DueWish,
): Promise<{ id: string; wasAsked: boolean }[]> =>
  books.ask(sql`with turn as (${takeTurn(method, sql`${isAskable} and gateway_ref is not null`)}),
    due as (select id from payment_attempt where method = ${method} and ${isAskable} and next_query_at <= now()
      and (gateway_ref is null or not ${isSilentNow(method)}) order by next_query_at limit ${limit} for update skip locked),
    probe as (select id from payment_attempt where exists (select 1 from turn) and method = ${method} and ${isAskable}
      and gateway_ref is not null order by next_query_at limit 1 for update skip locked)
    update payment_attempt a set next_query_at = now() + make_interval(secs => ${questionLeaseSeconds})
    where id in (select id from due union all select id from probe)
    returning id, state in ('capturing','unknown') and queries >= ${asksBeforeConfirm}
      and not exists (select 1 from probe where probe.id = a.id) as "wasAsked"`);

/**
 * A buyer who waits looks again every few seconds, and anybody may: of all those looks one in so many seconds
 * ('return_pause_seconds') asks the wallet, the first always. False: it was asked just now.
 */
export async function takeLook(books: Books, id: string): Promise<boolean> {
  const rows =
    await books.ask(sql`with pause as (select setting_now('return_pause_seconds', 10)::int as seconds)
    update payment_attempt a set looked_at = now() from pause where a.id = ${id}
      and (a.looked_at is null or pause.seconds = 0 or a.looked_at <= now() - make_interval(secs => pause.seconds)) returning a.id`);
  return rows.length === 1;
}

/** A worker that starts waits for no lease of one that died, and for no rest. */
export const makeAllDue = (books: Books, method: PaymentMethod): Promise<unknown> =>
  books.ask(
    sql`with rested as (${endRest(method)})
      update payment_attempt set next_query_at = now() where method = ${method} and ${isAskable} and next_query_at > now()`,
  );

/**
 * Back-off of `money.md` 2.1, but never longer than three minutes in the first three days: within five minutes of a wallet's
 * return the outcome must be known, also where too few calls were silent for anybody to notice.
 */
export const nextQuery: SQL = sql`next_query_at = now() + case
  when queries < 1 then interval '5 seconds' when queries < 2 then interval '15 seconds' when queries < 3 then interval '1 minute'
  when created_at > now() - interval '72 hours' then interval '3 minutes' else interval '1 hour' end, queries = queries + 1`;

/** The wallet is about to be asked for the money by whoever stores this; nobody has asked what became of it yet. */
export const askSoon: SQL = sql`next_query_at = now() + interval '5 seconds'`;

/** After a question that nobody had scheduled: those that are scheduled stay, and where none is, there is one. */
export const keepQuery: SQL = sql`next_query_at = coalesce(next_query_at, now() + interval '1 minute')`;

/** Where the buyer can pay on the wallet's own page without ever coming back. */
export const askInAMinute: SQL = sql`next_query_at = now() + interval '1 minute', queries = queries + 1`;

export const noMoreQueries: SQL = sql`next_query_at = null`;

/** For an attempt that has ended and of which the wallet states that nothing was taken. */
export const askNoMore = async (tx: Tx, id: string): Promise<void> =>
  void (await tx.execute(sql`update payment_attempt set ${noMoreQueries}
    where id = ${id} and state in ('failed','expired','cancelled')`));

export const postponeQuery = (books: Books, id: string, next: SQL): Promise<unknown> =>
  books.ask(sql`update payment_attempt set ${next} where id = ${id}`);

/** Before it is asked: until its wallet has stated that nothing was paid, nobody is told so. */
export const noteDoubt = (books: Books, id: string): Promise<unknown> =>
  books.ask(
    sql`update payment_attempt set unsure_since = coalesce(unsure_since, now()) where id = ${id} and state = 'initiated'`,
  );

/** Its wallet has stated that nothing was paid so far. */
export const dropDoubt = (books: Books, id: string): Promise<unknown> =>
  books.ask(
    sql`update payment_attempt set unsure_since = null where id = ${id} and unsure_since is not null`,
  );
