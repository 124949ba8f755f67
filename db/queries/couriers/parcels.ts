import type { Courier } from "@haat/core/couriers";
import type { ShipmentEvent, ShipmentState } from "@haat/core/shipments";
import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { pgFault } from "../../faults.ts";

/** What `parcel_of` reads (migration 0040): the courier, and the last event of each kind. */
export type TrackedParcel = Readonly<{
  courier: Courier;
  handedAt: string;
  events: readonly ShipmentEvent[];
}>;
export type Parcel = TrackedParcel & Readonly<{ number: string }>;

type NewConsignment = Readonly<{
  id: string;
  orderId: string;
  subOrderId: string;
  vendorId: string;
  courier: Courier;
  number: string;
}>;

/** False: the courier has given this number to another parcel. */
export async function handToCourier(tx: Tx, parcel: NewConsignment): Promise<boolean> {
  const { id, orderId, subOrderId, vendorId, courier, number } = parcel;
  const { rows } =
    await tx.execute(sql`insert into consignment (id, order_id, sub_order_id, vendor_id, courier, number)
    values (${id}, ${orderId}, ${subOrderId}, ${vendorId}, ${courier}, ${number})
    on conflict (courier, number) do nothing returning id`);
  return rows.length === 1;
}

type NewEvent = Readonly<{
  keyId: string;
  courier: Courier;
  number: string;
  eventId: string;
  kind: ShipmentState;
  at: string;
}>;
/**
 * Null: not a parcel of this courier's. `differs`: he has said something else by this event id. `key_ended`: since he was let in.
 */
export type EventFate = "now" | "earlier" | "differs" | "key_ended" | null;

/** One statement finds the parcel, keeps the event once, and notes the key's day with it. */
export async function keepCourierEvent(books: Books, event: NewEvent): Promise<EventFate> {
  const kept = await keep(books, event).catch((fault: unknown) => {
    if (pgFault(fault)?.constraint === "courier_event_live_key") return "key_ended" as const;
    throw fault;
  });
  if (kept === null || kept === "key_ended") return kept;
  return kept.isNew ? "now" : fateOfEarlier(books, event, kept.parcelId);
}

type Kept = Readonly<{ parcelId: string; isNew: boolean }>;

async function keep(books: Books, event: NewEvent): Promise<Kept | null> {
  const { keyId, courier, number, eventId, kind, at } = event;
  const today = sql`(now() at time zone 'Asia/Dhaka')::date`;
  const [row] = await books.ask<Kept>(sql`
    with parcel as (select id from consignment where courier = ${courier} and number = ${number}),
    kept as (insert into courier_event (courier, consignment_id, event_id, kind, event_at, key_id)
      select ${courier}, id, ${eventId}, ${kind}, ${at}::timestamptz, ${keyId} from parcel
      on conflict (courier, event_id) do nothing returning id),
    used as (update courier_key set last_used_on = ${today}
      where id = ${keyId} and ended_at is null and last_used_on is distinct from ${today} and exists (select from kept))
    select id as "parcelId", exists (select from kept) as "isNew" from parcel`);
  return row ?? null;
}

/** Asked anew: what was sent at the same time is not yet there for the statement that waited for it. */
async function fateOfEarlier(
  books: Books,
  { courier, eventId, kind, at }: NewEvent,
  parcelId: string,
): Promise<EventFate> {
  const [row] = await books.ask<{ isSame: boolean }>(sql`
    select consignment_id = ${parcelId} and kind = ${kind} and event_at = ${at}::timestamptz as "isSame"
    from courier_event where courier = ${courier} and event_id = ${eventId}`);
  return row?.isSame ? "earlier" : "differs";
}
