import type { PaymentMethod } from "@haat/core/payment-methods";
import type { AttemptState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { isUnsure, trxOf } from "../money/attempts.ts";
import { isOverdue } from "../money/unanswered.ts";

export type SharedTrx = Readonly<{ attemptId: string; orderId: string; orderNumber: string }>;
type Line = Readonly<{ account: string; side: "D" | "C"; amount: string }>;

/** Instants are as Postgres writes them in JSON, amounts in poisha. */
export type AttemptStory = Readonly<{
  id: string;
  orderId: string;
  orderNumber: string;
  method: PaymentMethod;
  state: AttemptState;
  amount: string;
  captured: string | null;
  capturedCurrency: string;
  invoice: string;
  providerRef: string | null;
  providerTrx: string | null;
  shared: readonly SharedTrx[];
  startedAt: string;
  capturedAt: string | null;
  expiresAt: string | null;
  unsureSince: string | null;
  nextAskAt: string | null;
  timesAsked: number;
  isOverdue: boolean;
  endWaits: boolean;
  asks: readonly Readonly<{ at: string; actor: string; answer: string | null }>[];
  moves: readonly Readonly<{
    at: string;
    machine: string;
    subject: string;
    from: string | null;
    to: string;
    eventKey: string;
    actor: string;
    reason: string | null;
  }>[];
  exchanges: readonly Readonly<{
    at: string;
    operation: string;
    status: number | null;
    tookMs: number;
    request: unknown;
    reply: unknown;
  }>[];
  exchangesLeftOut: number;
  journals: readonly Readonly<{ at: string; rule: string; eventKey: string; lines: readonly Line[] }>[];
  notices: readonly Readonly<{ at: string; authentic: string; body: string }>[];
}>;

/** The first calls say how it began and the last how it stands; a page that is polled every minute has many in between. */
const kept = { first: 10, last: 90 } as const;

/** Of `payment_attempt a`: to which others the wallet gave its transaction id. */
export const shared: SQL = sql`(select coalesce(json_agg(json_build_object('attemptId', f.id, 'orderId', f.order_id, 'orderNumber', p.number) order by f.id), '[]')
    from payment_attempt f join orders p on p.id = f.order_id where f.method = a.method and f.id <> a.id
      and (f.repeated_trx_id = ${trxOf} or f.gateway_trx_id = a.repeated_trx_id))`;

const asks = sql`(select coalesce(json_agg(json_build_object('at', g.at, 'actor', g.actor, 'answer', g.answer) order by g.id desc), '[]')
    from (select * from gateway_ask where attempt_id = a.id order by id desc limit 20) g)`;

const moves = sql`(select coalesce(json_agg(json_build_object('at', t.at, 'machine', t.machine, 'subject', t.subject_id, 'from', t.from_state,
      'to', t.to_state, 'eventKey', t.event_key, 'actor', t.actor, 'reason', t.reason) order by t.id), '[]')
    from transition t where t.order_id = a.order_id and (t.subject_id = a.id or t.subject_id in (select id from refund where attempt_id = a.id)))`;

/** Whatever was posted for the attempt, for what it gives back, or for the cash it stands for. */
const journals = sql`(select coalesce(json_agg(json_build_object('at', j.created_at, 'rule', j.event_type, 'eventKey', j.event_key,
      'lines', (select json_agg(json_build_object('account', l.account, 'side', l.side, 'amount', l.amount::text) order by l.line_no)
        from journal_line l where l.journal_id = j.id)) order by j.id), '[]')
    from journal j where j.order_id = a.order_id and (split_part(j.event_key, ':', 1) = a.id
      or split_part(j.event_key, ':', 1) in (select id from refund where attempt_id = a.id)
      or (a.method = 'cod' and j.event_type in ('J6', 'J6r', 'J7')
        and split_part(j.event_key, ':', 1) in (select id from sub_order s where s.order_id = a.order_id and s.seq = a.tender_no))))`;

const notices = sql`(select coalesce(json_agg(json_build_object('at', received_at, 'authentic', authentic, 'body', body) order by received_at), '[]')
    from hook_message where attempt_id = a.id)`;

// What has ended is asked no more, whatever time it was once to be asked at; what is due is asked as soon as its wallet is well.
const nextAsk = sql`case when a.next_query_at > now() then a.next_query_at
  when a.next_query_at is not null and a.state in ('created','unknown_init','initiated','capturing','unknown') then now() end`;

/** An attempt with all that is known of it; null when there is none. One round trip. */
export async function readAttemptStory(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<AttemptStory | null> {
  const [row] = await db.ask<{ story: AttemptStory }>(
    viewer,
    sql`with a as (select * from payment_attempt where id = ${id} and haat_is_staff()),
    x as (select x.*, row_number() over (order by x.id) as n, count(*) over () as calls from a join gateway_exchange x
      on x.gateway = a.method and x.reference in (a.invoice, a.gateway_ref))
    select json_build_object('id', a.id, 'orderId', a.order_id, 'orderNumber', o.number, 'method', a.method, 'state', a.state,
      'amount', a.amount_minor::text, 'captured', a.captured_minor::text, 'capturedCurrency', a.captured_currency, 'invoice', a.invoice, 'providerRef', a.gateway_ref,
      'providerTrx', ${trxOf}, 'shared', ${shared}, 'startedAt', a.created_at, 'capturedAt', a.captured_at, 'expiresAt', a.expires_at,
      'unsureSince', case when ${isUnsure} then a.unsure_since end, 'nextAskAt', ${nextAsk}, 'timesAsked', a.queries, 'isOverdue', (select ${isOverdue} from payment_attempt where id = ${id}),
      'endWaits', exists (select from proposal p where p.kind in ('payment.unpaid','payment.given_back') and p.subject = a.id and p.state = 'open' and p.expires_at > now()), 'asks', ${asks}, 'moves', ${moves},
      'exchanges', (select coalesce(json_agg(json_build_object('at', x.at, 'operation', x.operation, 'status', x.status, 'tookMs', x.took_ms,
          'request', x.request, 'reply', x.reply) order by x.id), '[]') from x where n <= ${kept.first} or n > calls - ${kept.last}),
      'exchangesLeftOut', (select count(*) from x where n > ${kept.first} and n <= calls - ${kept.last}),
      'journals', ${journals}, 'notices', ${notices}) as story
    from a join orders o on o.id = a.order_id`,
  );
  return row?.story ?? null;
}
