import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

const strayMessages: SQL = sql`
  from hook_message h where h.authentic = 'yes' and h.attempt_id is null and h.body like '{"kind":"payment"%'
    and not exists (select from payment_attempt a where a.method = h.provider and a.gateway_trx_id = h.body::jsonb ->> 'providerTrx')
    and not exists (select from exception_end e where e.hook_key = h.key)`;

/** A genuine message that names no payment of ours: somebody paid the market without an order, or past its own channel. */
export const stray: SQL = sql`
  select h.key, 'stray', h.received_at, h.provider, null, null, 'BDT', null, h.body::jsonb ->> 'providerTrx', null, null, true, null ${strayMessages}`;

/** Whether a refund waits for a person, or ended by another transaction or before this was said of it. */
const speaks = (finding: SQL): SQL =>
  sql`(r.state <> 'succeeded' or ${finding}.at > r.done_at or upper(${finding}.trx) <> upper(r.provider_refund_trx))`;

const loudFindings: SQL = sql`
  from refund_finding f join refund r on r.id = f.refund_id join payment_attempt a on a.id = r.attempt_id
  where ${speaks(sql`f`)} and not exists (select from refund_finding x where x.refund_id = f.refund_id and x.id > f.id and ${speaks(sql`x`)})
    and not exists (select from exception_end e where e.finding_id = f.id)`;

/** A refund of which something says that it is home, though we count otherwise. */
export const found: SQL = sql`
  select r.id || ':' || f.id, 'found', f.at, a.method, r.order_id, f.amount_minor::text, r.currency, null, f.trx, r.id, r.state, r.state = 'succeeded', null ${loudFindings}`;

/** What somebody has said to be over. */
export const saidOver: SQL = sql`
  select coalesce(h.key, r.id || ':' || f.id), case when h.key is null then 'found' else 'stray' end, e.ended_at, coalesce(h.provider, a.method), r.order_id,
    f.amount_minor::text, coalesce(r.currency, 'BDT'), null, coalesce(f.trx, h.body::jsonb ->> 'providerTrx'), r.id, r.state, true, null
  from exception_end e left join hook_message h on h.key = e.hook_key
    left join refund_finding f on f.id = e.finding_id left join refund r on r.id = f.refund_id left join payment_attempt a on a.id = r.attempt_id`;

/** By whom and why, of a row of the above named x; null: it is over by itself, or not at all. */
export const endingOf: SQL = sql`
  (select json_build_object('reason', e.reason, 'by', u.name) from exception_end e join user_account u on u.id = e.ended_by
    where e.hook_key = case x.kind when 'stray' then x.id end or e.finding_id = case x.kind when 'found' then split_part(x.id, ':', 2)::bigint end)`;

type Ending = Readonly<{ id: string; reason: string; by: string }>;

/** False: there is no such message, a payment has come to it, or it is over. */
export async function endStray(tx: Tx, { id, reason, by }: Ending): Promise<boolean> {
  const { rows } = await tx.execute(sql`insert into exception_end (hook_key, reason, ended_by)
    select h.key, ${reason}, ${by} ${strayMessages} and h.key = ${id} on conflict do nothing returning id`);
  return rows.length === 1;
}

/** Of a finding that nothing of ours will end: its refund has ended otherwise. */
const overFinding = (id: string): SQL =>
  sql`${loudFindings} and r.state = 'succeeded' and r.id || ':' || f.id = ${id} and f.refund_id = split_part(${id}, ':', 1)`;

/** Null: none that a person may end. */
export async function orderOfFinding(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await tx.execute<{ orderId: string }>(
    sql`select r.order_id as "orderId" ${overFinding(id)}`,
  );
  return rows[0]?.orderId ?? null;
}

/** False: it is no such finding, or another has come, or it is over. */
export async function endFinding(tx: Tx, { id, reason, by }: Ending): Promise<boolean> {
  const { rows } = await tx.execute(sql`insert into exception_end (finding_id, reason, ended_by)
    select f.id, ${reason}, ${by} ${overFinding(id)} on conflict do nothing returning id`);
  return rows.length === 1;
}
