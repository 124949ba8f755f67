import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { column } from "../column.ts";
import { isCarrying } from "../couriers/charges.ts";
import type { Settled } from "../couriers/remittances.ts";
import { isCleanRow } from "./posting.ts";
import { isSecondRow } from "./takings.ts";

type Lines = Readonly<{ remittanceId: string; lines: readonly number[] }>;

/** Said so that its own key is used, and never the index of all that waits: that one is as long as the statement. */
const isWaiting: SQL = sql`r.state not in ('posted','dropped')`;
const named = ({ remittanceId, lines }: Lines): SQL =>
  sql`r.remittance_id = ${remittanceId} and r.line = any (array(select json_array_elements_text(${JSON.stringify(lines)}::json)::integer))`;

/** A clean row that names all that is outstanding of its parcel's cash, and of which nothing but money is new to us. Amounts are poisha. */
export type CleanRow = Readonly<{
  line: number;
  key: string;
  courier: Courier;
  outcome: string | null;
  closedAt: string | null;
  consignmentId: string;
  orderId: string;
  subOrderId: string;
  collected: bigint;
  charge: bigint;
  due: bigint;
  accrued: bigint;
  isReturn: boolean;
}>;

type Amount = "collected" | "charge" | "due" | "accrued";

/**
 * Of these lines those that can be posted many at once, locked: their orders first, without which nobody else touches what their
 * couriers owe. What is left out waits for its own transaction: a parcel that only the statement tells of, or of whose carrying nothing is
 * owed yet, what takes an advance back, cash that was named or moved in part, or otherwise than was to be taken, and a parcel for which
 * another row stands.
 */
export async function lockCleanRows(tx: Tx, { remittanceId, lines }: Lines): Promise<CleanRow[]> {
  const of = named({ remittanceId, lines });
  await tx.execute(sql`select 1 from orders where id in (select c.order_id from remittance_row r join consignment c on c.id = r.consignment_id
    where ${of}) order by id for update`);
  const { rows } = await tx.execute<Omit<CleanRow, Amount> & Record<Amount, string>>(
    sql`select r.line, m.file_hash || ':' || r.line || case when r.posting_no > 1 then ':' || r.posting_no else '' end as key, m.courier, r.outcome, r.closed_at as "closedAt",
        c.id as "consignmentId", c.order_id as "orderId", c.sub_order_id as "subOrderId", r.collected_minor::text as collected, r.charge_minor::text as charge,
        coalesce(k.due_minor - k.settled_minor - k.moved_minor, 0)::text as due,
        (select coalesce(sum(h.due_minor - h.settled_minor), 0) from courier_charge h where h.consignment_id = c.id and h.state = 'open' and ${isCarrying})::text as accrued,
        coalesce((select bool_and(h.leg = 'rto') from courier_charge h where h.consignment_id = c.id and h.state = 'open' and ${isCarrying}), r.outcome = 'returned') as "isReturn"
      from remittance_row r join remittance m on m.id = r.remittance_id join consignment c on c.id = r.consignment_id and c.courier = m.courier
        join sub_order s on s.id = c.sub_order_id join orders o on o.id = c.order_id left join courier_cash k on k.consignment_id = c.id
     where ${of} and ${isWaiting} and r.decision is null and r.compare_because is null and ${isCleanRow} and r.charge_minor >= 0 and r.advance_minor = 0 and r.collected_minor >= 0
       and coalesce(k.moved_minor, 0) = 0 and r.collected_minor = coalesce(k.due_minor - k.settled_minor, 0)
       and not ${isSecondRow}
       and (r.outcome = 'delivered' or exists (select from courier_charge h where h.consignment_id = c.id and h.state <> 'undone' and ${isCarrying}))
       and (r.outcome is distinct from 'delivered' or c.state = 'delivered' and s.state in ('delivered','completed')
         and r.collected_minor = coalesce(c.ended_due_minor, (cash_of(o.method, s.total_minor, s.advance_minor) - s.door_less_minor + 50) / 100 * 100))
     order by r.line for update of r`,
  );
  return rows.map((row) => ({
    ...row,
    ...{ collected: BigInt(row.collected), charge: BigInt(row.charge) },
    ...{ due: BigInt(row.due), accrued: BigInt(row.accrued) },
  }));
}

/** The courier's word, once more, of parcels that are delivered already: kept, and nothing moves. */
export async function keepStatedDeliveries(tx: Tx, rows: readonly CleanRow[]): Promise<void> {
  await tx.execute(sql`insert into courier_event (courier, consignment_id, event_id, kind, event_at, source, collected_minor)
    select t.courier, t.parcel, t.key, 'delivered', least(coalesce(t.at, now()), now() + interval '9 minutes'), 'statement', t.collected
      from unnest(${column(rows, ({ courier }) => courier)}::text[], ${column(rows, ({ consignmentId }) => consignmentId)}::text[],
        ${column(rows, ({ key }) => key)}::text[], ${column(rows, ({ closedAt }) => closedAt)}::timestamptz[],
        ${column(rows, ({ collected }) => collected.toString())}::bigint[]) t(courier, parcel, key, at, collected)
    on conflict (courier, event_id) do nothing`);
}

export type NamedCash = Readonly<{ consignmentId: string; settled: bigint }>;

/** These parcels' cash is named whole. How many were. */
export async function settleNamedCash(tx: Tx, named: readonly NamedCash[]): Promise<number> {
  const all = Object.fromEntries(
    named.map(({ consignmentId, settled }) => [consignmentId, settled.toString()]),
  );
  const { rows } = await tx.execute(
    sql`update courier_cash k set settled_minor = k.settled_minor + n.value::bigint, state = 'closed'
      from json_each_text(${JSON.stringify(all)}::json) n
     where k.consignment_id = n.key and k.moved_minor = 0 and k.settled_minor + n.value::bigint = k.due_minor returning 1`,
  );
  return rows.length;
}

/** `settled` is poisha. */
export type SettledCharges = Readonly<{ legs: readonly string[]; settled: bigint }>;

/** All that was accrued for carrying them is settled: which legs, and how much that was, by parcel. */
export async function settleChargesOf(
  tx: Tx,
  consignmentIds: readonly string[],
): Promise<ReadonlyMap<string, SettledCharges>> {
  const { rows } = await tx.execute<{ id: string; legs: string[]; settled: string }>(
    sql`with ended as (update courier_charge set settled_minor = due_minor, state = 'closed'
        where state = 'open' and ${isCarrying} and consignment_id = any (array(select json_array_elements_text(${JSON.stringify(consignmentIds)}::json)))
        returning consignment_id, leg, new.settled_minor - old.settled_minor as settled)
      select consignment_id as id, array_agg(leg order by leg) as legs, sum(settled)::text as settled from ended group by consignment_id`,
  );
  return new Map(rows.map(({ id, legs, settled }) => [id, { legs, settled: BigInt(settled) }]));
}

export type PostedRow = Readonly<{ line: number; settled: Settled }>;

/** Posted; the statement is, once no row of it waits. How many were. */
export async function closeRows(tx: Tx, remittanceId: string, posted: readonly PostedRow[]): Promise<number> {
  const settled = Object.fromEntries(posted.map((each) => [each.line, each.settled]));
  const lines = posted.map(({ line }) => line);
  const { rows } = await tx.execute(
    sql`update remittance_row r set state = 'posted', posted_at = now(), decided_by = null, reason = null, settled = ${JSON.stringify(settled)}::jsonb -> r.line::text
      where ${named({ remittanceId, lines })} and ${isWaiting} returning 1`,
  );
  await tx.execute(sql`update remittance m set state = 'posted' where m.id = ${remittanceId} and m.state = 'read'
    and not exists (select from remittance_row r where r.remittance_id = m.id and r.state = 'waiting')`);
  return rows.length;
}
