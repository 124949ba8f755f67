import type { Journal } from "@haat/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { contraryJournals } from "../remittances/unpost.ts";

/** Why what is booked as delivered by a courier is not taken back any more: then a refund, or an exchange, is the way. */
export const stands = ["ended", "not_whole", "named", "given_back"] as const;
export type Stands = (typeof stands)[number];

/**
 * Of a part: its window has closed; it was not delivered whole, by its courier's word, or its buyer exchanges of it; a statement names
 * its cash or its charge; something of it was given back. Null: it can still be said that it was not delivered.
 */
const standsOf = (partId: SQL): SQL => sql`(select case when p.state <> 'delivered' then 'ended'
    when c.state is distinct from 'delivered' or c.ended_due_minor is not null or o.swap_id is not null
      or exists (select from swap w where w.sub_order_id = p.id and w.state <> 'refused') then 'not_whole'
    when exists (select from courier_cash k where k.consignment_id = c.id and (k.state <> 'open' or k.settled_minor <> 0 or k.moved_minor <> 0))
      or exists (select from courier_charge h where h.consignment_id = c.id and h.state <> 'undone' and (h.leg <> 'delivery' or h.settled_minor <> 0))
      or exists (select from remittance_row r where r.consignment_id = c.id and r.state in ('waiting','posted') and r.outcome is distinct from 'returned' and r.outcome is distinct from 'lost')
      then 'named'
    when p.back_goods_minor + p.back_delivery_minor + p.kind_goods_minor + p.kind_delivery_minor <> 0 then 'given_back' end
  from sub_order p join orders o on o.id = p.order_id left join consignment c on c.sub_order_id = p.id and c.state <> 'void' where p.id = ${partId})`;

/** Beside the move of the part: nothing stands in the way of taking its delivery back. */
export const canBeUndone: SQL = sql`${standsOf(sql`sub_order.id`)} is null`;

export async function deliveryStands(tx: Tx, partId: string): Promise<Stands | null> {
  const { rows } = await tx.execute<{ why: Stands | null }>(sql`select ${standsOf(sql`${partId}`)} as why`);
  return rows[0]?.why ?? null;
}

type Amount = "cash" | "earning" | "commission" | "vat" | "delivery" | "charge";
/** What a delivery has booked, as poisha in digits: what its courier owes for it, and what its shop, the market and he had of it. */
export type BookedDelivery = Readonly<Record<Amount, string>>;

const sumOf = (account: string): SQL =>
  sql`coalesce(sum(l.amount * case l.side when 'D' then 1 else -1 end) filter (where l.account like ${`${account}%`}), 0)`;

/** Journals of a part's delivery by its courier, each once. */
const ofDelivery = (partId: SQL): SQL => sql`(j.event_type in ('J3','J6','J6r') and j.event_key = ${partId}
  or j.event_type = 'J3b' and j.event_key = (select w.id || ':delivery' from consignment w where w.sub_order_id = ${partId} and w.state <> 'void'))`;

const booked = (
  partId: SQL,
  orderId: SQL,
): SQL => sql`(select json_build_object('cash', ${sumOf("A:COD:")}::text, 'earning', (- ${sumOf("L:V_PENDING:")})::text,
    'commission', (- ${sumOf("R:COMMISSION")})::text, 'vat', (- ${sumOf("L:VAT_OUT")})::text, 'delivery', (- ${sumOf("R:SHIPPING")})::text,
    'charge', (- ${sumOf("L:COURIER_PAY:")})::text)
  from journal j join journal_line l on l.journal_id = j.id where j.order_id = ${orderId} and ${ofDelivery(partId)})`;

export async function bookedOf(
  tx: Tx,
  { id, orderId }: Readonly<{ id: string; orderId: string }>,
): Promise<BookedDelivery> {
  const { rows } = await tx.execute<{ booked: BookedDelivery }>(
    sql`select ${booked(sql`${id}`, sql`${orderId}`)} as booked`,
  );
  const [row] = rows;
  if (!row) throw new Error("an aggregate always answers");
  return row.booked;
}

export type UndoablePart = Readonly<{ partId: string; why: Stands | null; booked: BookedDelivery }>;

/** Of an order's parts that a courier has delivered: what that booked, and why it is not taken back any more. */
export const deliveriesOf = (db: Database, viewer: Viewer, orderId: string): Promise<UndoablePart[]> =>
  db.ask<UndoablePart>(
    viewer,
    sql`select s.id as "partId", ${standsOf(sql`s.id`)} as why, ${booked(sql`s.id`, sql`s.order_id`)} as booked from sub_order s
      where s.order_id = ${orderId} and s.state in ('delivered','completed') and exists (select from consignment c where c.sub_order_id = s.id and c.state <> 'void') order by s.seq`,
  );

type Undone = Readonly<{ partId: string; orderId: string; consignmentId: string }>;

/** The lists as if it had never been delivered, and the journals that take back what was posted, the last first. */
export async function undoDelivery(
  tx: Tx,
  { partId, orderId, consignmentId }: Undone,
): Promise<readonly Journal[]> {
  const names = await tx.execute<{ type: string; key: string }>(
    sql`select j.event_type as type, j.event_key as key from journal j where j.order_id = ${orderId} and ${ofDelivery(sql`${partId}`)} order by j.id`,
  );
  await tx.execute(sql`update courier_cash set settled_minor = due_minor, state = 'undone'
    where consignment_id = ${consignmentId} and state = 'open' and settled_minor = 0 and moved_minor = 0`);
  await tx.execute(sql`update courier_charge set settled_minor = due_minor, state = 'undone'
    where consignment_id = ${consignmentId} and leg = 'delivery' and state = 'open' and settled_minor = 0`);
  return contraryJournals(
    tx,
    names.rows.map(({ type, key }) => [type, key] as const),
  );
}

/** Beside the move of its attempt: nobody has taken anything at the door. */
export const nothingCollected: SQL = sql`captured_minor = null, captured_at = null`;
/** Beside the move of the part: no return window runs. */
export const notDelivered: SQL = sql`delivered_at = null, window_closes_at = null`;
