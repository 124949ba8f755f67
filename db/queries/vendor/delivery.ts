import type { PaymentMethod } from "@haat/core/payment-methods";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { isUnsure } from "../money/attempts.ts";
import { worksFor } from "../vendors/own-shop.ts";

const maxTries = 10;

/** One statement compares and counts, so that parallel guesses are counted too. Null: nothing there to deliver. */
export async function tryDeliveryCode(
  tx: Tx,
  { id, vendorId, code }: Readonly<{ id: string; vendorId: string; code: string }>,
): Promise<boolean | null> {
  const { rows } = await tx.execute<{
    isRight: boolean;
  }>(sql`update sub_order set delivery_tries = delivery_tries + 1
    where id = ${id} and vendor_id = ${vendorId} and state in ('handed_over','in_transit') and delivery_tries < ${maxTries}
    returning delivery_code = ${code} as "isRight"`);
  return rows[0]?.isRight ?? null;
}

/** The return window starts by the database's clock ('return_window_days', 3 unless said otherwise). */
export const deliveredNow: SQL = sql`delivered_at = now(), window_closes_at = now() + make_interval(days => coalesce(
  (select value::text::int from setting where name = 'return_window_days' and valid_from <= now() and (valid_to is null or valid_to > now())
    order by valid_from desc limit 1), 3))`;

/** While a wallet looks into a complaint, nobody earns and nothing is given back by another way. */
export const undisputed: SQL = sql`not exists (select 1 from dispute d where d.order_id = sub_order.order_id and d.state = 'open')`;

/**
 * What stands against our books having this part's parcel delivered, and since when, until somebody has settled it: a row of its courier's
 * statement, his own word after the delivery, of where it is or of another sum, one that nobody knows, or its shop's, that it is back with it. He is asked for proof or goods, and until then its shop
 * is paid nothing for it (`couriers.md` 4, 11). Of a delivered part whatever says that it came back is that, also in a file after the one that paid it.
 */
const contests = (
  subOrderId: SQL,
): SQL => sql`(select 'statement' as why, t.made_at as since from consignment w join remittance_row r on r.consignment_id = w.id join remittance t on t.id = r.remittance_id
  where w.sub_order_id = ${subOrderId} and r.state = 'waiting'
    and (r.findings @> '[{"label":"STATUS_CONFLICT_RETURNED"}]' or r.findings @> '[{"label":"STATED_LOST"}]'
      or (r.outcome = 'returned' and (select p.state from sub_order p where p.id = w.sub_order_id) = 'delivered') or r.findings @> '[{"label":"STATUS_CONFLICT_DELIVERED"}]')
  union all select k.kind, k.made_at from consignment w join sub_order p on p.id = w.sub_order_id and p.state = 'delivered'
    join parcel_case k on k.consignment_id = w.id and k.state = 'open' and (k.kind in ('after_delivery','amount','came_back') or word_after_door(k.id)) where w.sub_order_id = ${subOrderId})`;
/** The oldest of them; null: nothing stands against it. */
export const contestOf = (subOrderId: SQL): SQL =>
  sql`(select json_build_object('why', x.why, 'since', x.since) from ${contests(subOrderId)} x order by x.since, x.why limit 1)`;
const isContested = (subOrderId: SQL): SQL => sql`exists ${contests(subOrderId)}`;
export const uncontested: SQL = sql`not ${isContested(sql`sub_order.id`)}`;

/** Poisha that its shop is owed for carrying a part itself, and has not kept from its cash. */
export const carriageOf = (subOrderId: SQL): SQL =>
  sql`coalesce((select sum(case l.side when 'C' then l.amount else -l.amount end) from journal j join journal_line l on l.journal_id = j.id and l.account like 'L:COURIER_PAY:ven%'
    where j.event_type in ('J3b','J7') and j.event_key in (${subOrderId} || ':delivery', ${subOrderId} || ':charge', ${subOrderId} || ':delivery:undone', ${subOrderId} || ':charge:undone')), 0)`;

export async function carriageOwed(tx: Tx, subOrderId: string): Promise<bigint> {
  const { rows } = await tx.execute<{ minor: string }>(
    sql`select ${carriageOf(sql`${subOrderId}::text`)}::text as minor`,
  );
  return BigInt(rows[0]?.minor ?? 0);
}

/** Delivered parts whose return window has closed. */
export const dueWindows = (books: Books, limit: number): Promise<{ id: string }[]> =>
  books.ask(
    sql`select id from sub_order where state = 'delivered' and window_closes_at <= now() and ${undisputed} and ${uncontested} order by window_closes_at limit ${limit}`,
  );

/** Confirmed parts that no vendor accepted in time; while we ask whether a parcel is awaited, its shop is not late. */
export const overdueParts = (books: Books, limit: number): Promise<{ id: string }[]> =>
  books.ask(
    sql`select id from sub_order where state = 'confirmed' and accept_by <= now() and ${undisputed} and may_leave(id) order by accept_by limit ${limit}`,
  );

/** A process that dies with an order holds it up for no longer. */
const expiryLeaseSeconds = 45;

/**
 * Takes orders whose hold has lapsed and that nobody paid or verified; of several workers one gets each. One that waits for
 * a wallet's answer comes once, to give its goods back: otherwise it would stand first in every pass and hold back all others.
 */
export const claimLapsedOrders = (
  books: Books,
  { method, limit }: Readonly<{ method: PaymentMethod; limit: number }>,
): Promise<{ id: string }[]> =>
  books.ask(sql`update orders set expiry_lease_until = now() + make_interval(secs => ${expiryLeaseSeconds}) where id in (
    select id from orders o where state in ('pending_payment','pending_verification') and expires_at <= now()
      and (expiry_lease_until is null or expiry_lease_until < now())
      and coalesce((select a.method from payment_attempt a where a.order_id = o.id order by a.id desc limit 1), 'cod') = ${method}
      and (exists (select 1 from reservation r where r.order_id = o.id and r.state = 'held')
        or not exists (select 1 from payment_attempt a where a.order_id = o.id and (a.state in ('unknown_init','capturing','unknown') or ${isUnsure})))
      order by expires_at limit ${limit} for update of o skip locked)
    returning id`);

export const freeLapsedOrder = (books: Books, id: string): Promise<unknown> =>
  books.ask(
    sql`update orders set expiry_lease_until = null where id = ${id} and expiry_lease_until is not null`,
  );

/** Judged again where the order is locked: the buyer may have begun to pay anew since the pass was put together. */
export async function hasLapsed(tx: Tx, orderId: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from orders where id = ${orderId}
    and state in ('pending_payment','pending_verification') and expires_at <= now()`);
  return rows.length === 1;
}

/** A fresh code and fresh tries for a parcel on its way; false when it is not on its way, or of a shop that who asks works for. */
export async function renewDeliveryCode(
  tx: Tx,
  { id, code, by }: Readonly<{ id: string; code: string; by: string }>,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`update sub_order set delivery_code = ${code}, delivery_tries = 0
    where id = ${id} and state in ('handed_over','in_transit') and not ${worksFor(by, sql`vendor_id`)} returning id`);
  return rows.length === 1;
}
