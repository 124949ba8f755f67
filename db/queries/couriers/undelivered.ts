import type { Journal } from "@haat/core/ledger";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { contraryJournals } from "../remittances/unpost.ts";

/** Why what is booked as delivered is not taken back any more: then a refund, or an exchange, is the way. */
export const stands = ["ended", "not_whole", "handed_in", "named", "given_back"] as const;
export type Stands = (typeof stands)[number];

const sumOf = (account: string): SQL =>
  sql`coalesce(sum(l.amount * case l.side when 'D' then 1 else -1 end) filter (where l.account like ${`${account}%`}), 0)`;

/** Journals of a part's delivery, each once: by its courier, or by its shop itself. */
const ofDelivery = (partId: SQL): SQL => sql`(j.event_type in ('J3','J6','J6r') and j.event_key = ${partId}
  or j.event_type = 'J3b' and j.event_key in ((select w.id || ':delivery' from consignment w where w.sub_order_id = ${partId} and w.state <> 'void'), ${partId} || ':delivery')
  or j.event_type = 'J7' and j.event_key = ${partId} || ':charge')`;

/** Of part `p` that its shop carried itself: the cash it took is not all in its hand any more, or it says that it has handed it in. */
const cashGone: SQL = sql`(exists (select from payment_attempt a where a.order_id = p.order_id and a.tender_no = p.seq and a.method = 'cod' and a.state = 'cod_remitted')
  or (select ${sumOf("A:COD:")} from journal j join journal_line l on l.journal_id = j.id where j.order_id = p.order_id and ${ofDelivery(sql`p.id`)})
    > coalesce((select b.balance from account_balance b where b.account = 'A:COD:' || p.vendor_id), 0)
      - (select coalesce(sum(h.amount_minor), 0) from hand_in h where h.vendor_id = p.vendor_id and h.state = 'declared'))`;

/**
 * Of a part: its window has closed; it was not delivered whole, by its courier's or its shop's word, or its buyer exchanges of it; its shop
 * has handed in the cash it took, or kept it; a statement names its cash or its charge; something of it was given back. Null: it can
 * still be said that it was not delivered.
 */
const standsOf = (partId: SQL): SQL => sql`(select case when p.state <> 'delivered' then 'ended'
    when case when c.id is null then exists (select from door_outcome d where d.sub_order_id = p.id) else c.state <> 'delivered' or c.ended_due_minor is not null end
      or o.swap_id is not null
      or exists (select from swap w where w.sub_order_id = p.id and w.state <> 'refused') then 'not_whole'
    when c.id is null and ${cashGone} then 'handed_in'
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
/**
 * What a delivery has booked, as poisha in digits: what whoever carried it owes for it, and what its shop, the market and he had of it.
 * `isOwn`: its shop carried it itself, and keeps its charge from the cash.
 */
export type BookedDelivery = Readonly<Record<Amount, string>> & Readonly<{ isOwn?: boolean }>;

const booked = (
  partId: SQL,
  orderId: SQL,
): SQL => sql`(select json_build_object('cash', ${sumOf("A:COD:")}::text, 'earning', (- ${sumOf("L:V_PENDING:")})::text,
    'commission', (- ${sumOf("R:COMMISSION")})::text, 'vat', (- ${sumOf("L:VAT_OUT")})::text, 'delivery', (- ${sumOf("R:SHIPPING")})::text,
    'charge', (- ${sumOf("L:COURIER_PAY:")})::text,
    'isOwn', not exists (select from consignment w where w.sub_order_id = ${partId} and w.state <> 'void'))
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

/** Of an order's delivered parts: what that booked, and why it is not taken back any more. */
export const deliveriesOf = (books: Books, orderId: string): Promise<UndoablePart[]> =>
  books.ask<UndoablePart>(
    sql`select s.id as "partId", ${standsOf(sql`s.id`)} as why, ${booked(sql`s.id`, sql`s.order_id`)} as booked from sub_order s
      where s.order_id = ${orderId} and s.state in ('delivered','completed') order by s.seq`,
  );

/** `consignmentId`: null: its shop carried it itself. */
type Undone = Readonly<{ partId: string; orderId: string; consignmentId: string | null }>;

/** The lists as if it had never been delivered, and the journals that take back what was posted, the last first. */
export async function undoDelivery(
  tx: Tx,
  { partId, orderId, consignmentId }: Undone,
): Promise<readonly Journal[]> {
  const names = await tx.execute<{ type: string; key: string }>(
    sql`select j.event_type as type, j.event_key as key from journal j where j.order_id = ${orderId} and ${ofDelivery(sql`${partId}`)} order by j.id`,
  );
  // Of what its shop carried itself both lists have nothing.
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
