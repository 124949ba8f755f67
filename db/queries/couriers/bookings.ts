import type { BookingState, CancelState } from "@haat/core/booking-states";
import type { Courier } from "@haat/core/couriers";
import type { ShipmentState } from "@haat/core/shipments";
import type { NotAsked } from "@haat/core/booking-states";
import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

type NewBooking = Readonly<{
  id: string;
  orderId: string;
  subOrderId: string;
  vendorId: string;
  courier: Courier;
  /** Poisha; `collect` in whole taka. */
  collect: bigint;
  value: bigint;
  actor: string;
}>;

/**
 * Kept before the courier is asked. Its number is the part's with how many times it was asked for: none is ever used again. False:
 * the part is not packed, has a parcel, may have one, or the courier does not know the shop. Its order is locked.
 */
export async function askBooking(tx: Tx, booking: NewBooking): Promise<boolean> {
  const { id, orderId, subOrderId, vendorId, courier, collect, value, actor } = booking;
  const { rows } = await tx.execute(sql`
    with made as (insert into parcel_booking (id, reference, order_id, sub_order_id, vendor_id, courier, collect_minor, value_minor, grams, pieces, store, asked_by,
        look_at)
      select ${id}, o.number || '-' || s.seq || '-' || (select count(*) + 1 from parcel_booking b where b.sub_order_id = s.id), s.order_id, s.id, s.vendor_id,
        ${courier}, ${collect.toString()}::bigint, ${value.toString()}::bigint, l.grams, l.pieces, k.store, ${actor}, now() + interval '5 seconds'
      from sub_order s join orders o on o.id = s.order_id
        join courier_store k on k.vendor_id = s.vendor_id and k.courier = ${courier} and ${hasTerms}
        cross join lateral (select coalesce(sum(x.weight_grams * x.pieces), 0)::integer as grams, sum(x.pieces)::integer as pieces
          from (select weight_grams, quantity - given_back_of(id) as pieces from order_line where sub_order_id = s.id) x) l
      where s.id = ${subOrderId} and s.vendor_id = ${vendorId} and s.state = 'packed'
        and not exists (select from consignment c where c.sub_order_id = s.id and c.state <> 'void')
        and not exists (select from parcel_booking b where b.sub_order_id = s.id and b.state in ('asked','unknown'))
        and not exists (select from dispute d where d.order_id = s.order_id and d.state = 'open') and may_leave(s.id)
        and courier_unserved(k.courier, s.id) is null
      returning id)
    insert into transition (machine, subject_id, order_id, to_state, event_key, actor)
    select 'booking', id, ${orderId}, 'asked', 'asked', ${actor} from made returning id`);
  return rows.length === 1;
}

/** Why nothing was asked for a part. */
export async function whyNotAsked(tx: Tx, courier: Courier, subOrderId: string): Promise<NotAsked> {
  const { rows } = await tx.execute<{
    why: NotAsked;
  }>(sql`select case when s.state <> 'packed' then 'not_packed'
      when exists (select from parcel_booking b where b.sub_order_id = s.id and b.state in ('asked','unknown')) then 'open'
      when exists (select from consignment c where c.sub_order_id = s.id and c.state <> 'void') then 'booked'
      when not may_leave(s.id) then 'unconfirmed' else coalesce(courier_unserved(${courier}, s.id), 'disputed') end as why from sub_order s where s.id = ${subOrderId}`);
  return rows[0]?.why ?? "not_packed";
}

/** Whether a part's parcel is booked, or may be; who would hand it over by another way must wait. */
export async function heldByCourier(tx: Tx, subOrderId: string): Promise<"booked" | "open" | null> {
  const { rows } = await tx.execute<{ held: "booked" | "open" | null }>(sql`select case
      when exists (select from parcel_booking where sub_order_id = ${subOrderId} and state in ('asked','unknown')) then 'open'
      when exists (select from consignment where sub_order_id = ${subOrderId} and state <> 'void') then 'booked' end as held`);
  return rows[0]?.held ?? null;
}

/** Agreed terms today in Dhaka, of this shop or of all; `k` is its store with the courier. */
const hasTerms = sql`contract_on(k.courier, k.vendor_id, (now() at time zone 'Asia/Dhaka')::date) is not null`;

export type Unserved = Readonly<{ part: string; courier: Courier; why: "no_delivery" | "no_pickup" }>;

/** Which of these couriers say that they do not bring to where these parts go, or do not fetch where their shop is. */
export const unservedBy = (
  books: Pick<Books, "ask">,
  { couriers, parts }: Readonly<{ couriers: readonly Courier[]; parts: readonly string[] }>,
): Promise<Unserved[]> =>
  books.ask<Unserved>(sql`select p as part, c as courier, courier_unserved(c, p) as why
    from json_array_elements_text(${JSON.stringify(parts)}::json) p, json_array_elements_text(${JSON.stringify(couriers)}::json) c
    where courier_unserved(c, p) is not null order by p, c`);

/** Couriers that know the shop, and with whom there are agreed terms today. */
export async function couriersOfShop(books: Books, vendorId: string): Promise<readonly Courier[]> {
  const rows = await books.ask<{ courier: Courier }>(
    sql`select k.courier from courier_store k where k.vendor_id = ${vendorId} and ${hasTerms} order by k.courier`,
  );
  return rows.map(({ courier }) => courier);
}

/** Whether this is one of them. */
export async function isOpenTo(
  tx: Tx,
  { vendorId, courier }: Readonly<{ vendorId: string; courier: Courier }>,
): Promise<boolean> {
  const { rows } = await tx.execute(
    sql`select 1 from courier_store k where k.vendor_id = ${vendorId} and k.courier = ${courier} and ${hasTerms}`,
  );
  return rows.length === 1;
}

/** These parts of one shop, in the order in which their orders are locked. */
export async function inLockOrder(
  tx: Tx,
  { vendorId, ids }: Readonly<{ vendorId: string; ids: readonly string[] }>,
): Promise<readonly string[]> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from sub_order where vendor_id = ${vendorId}
    and id in (select json_array_elements_text(${JSON.stringify(ids)}::json)) order by order_id, id`);
  return rows.map(({ id }) => id);
}

/** What a shop is told of the last thing it asked for (`booking_of` in the database). */
export type PartBooking = Readonly<{
  id: string;
  reference: string;
  courier: Courier;
  state: BookingState;
  askedAt: string;
  /** The courier says that he has it, and not under which number. */
  isSeen: boolean;
  code: string | null;
  field: string | null;
  said: string | null;
  cancel: CancelState | null;
  /** The courier's, and where that parcel is. */
  number: string | null;
  parcel: ShipmentState | null;
}>;

/** Of these parts, as they stand. */
export async function bookingsOf(
  books: Books,
  ids: readonly string[],
): Promise<readonly (PartBooking & { part: string })[]> {
  const rows = await books.ask<{ part: string; booking: PartBooking | null }>(
    sql`select p as part, booking_of(p) as booking from json_array_elements_text(${JSON.stringify(ids)}::json) p`,
  );
  return rows.flatMap(({ part, booking }) => (booking ? [{ ...booking, part }] : []));
}
