import type { CancelState } from "@haat/core/booking-states";
import type { Courier } from "@haat/core/couriers";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";
import { worksFor } from "../vendors/own-shop.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type BookingDeskView = "doubt" | "to_call_off" | "unplaced";
export type BookingRow = Readonly<{
  id: string;
  since: string;
  orderId: string;
  number: string;
  shop: Words;
  area: Words;
  courier: Courier;
  reference: string;
  consignment: string | null;
  tries: number;
  isSeen: boolean;
  isByHand: boolean;
  none: Readonly<{ by: string; byId: string; reason: string; at: string }> | null;
  cancel: CancelState | null;
  /** His parcel came after we had taken it for none: `number` of where the part goes now, null: nowhere yet. */
  surfaced: Readonly<{ courier: Courier | null; number: string | null }> | null;
}>;

const isSurfaced = sql`b.surfaced_at is not null and b.surfaced_gone_at is null`;
const shapes: Readonly<Record<BookingDeskView, Readonly<{ since: SQL; where: SQL }>>> = {
  doubt: { since: sql`b.sent_at`, where: sql`b.state = 'unknown'` },
  to_call_off: {
    since: sql`coalesce(b.surfaced_at, b.cancel_at)`,
    where: sql`((b.cancel_state in ('by_hand','asked','refused') and c.state = 'label_ready') or (${isSurfaced}))`,
  },
  unplaced: {
    since: sql`b.asked_at`,
    where: sql`b.state = 'rejected' and b.code in ('unplaced','moved') and s.state = 'packed'
      and not exists (select from parcel_booking l where l.sub_order_id = b.sub_order_id and (l.asked_at, l.id) > (b.asked_at, b.id))`,
  },
};

type Ask = Readonly<{
  view: BookingDeskView;
  after: Readonly<{ since: string; id: string }> | null;
  limit: number;
}>;

/** What shops have asked couriers for and only a person can bring to its end, the oldest first. */
export function listBookings(books: Books, { view, after, limit }: Ask): Promise<BookingRow[]> {
  const { since, where } = shapes[view];
  return books.ask<BookingRow>(sql`select b.id, (${since})::text as since, b.order_id as "orderId", o.number || '-' || s.seq as number,
      json_build_object('bn', v.name_bn, 'en', v.name_en) as shop, json_build_object('bn', o.area_bn || ', ' || o.district_bn, 'en', o.area_en || ', ' || o.district_en) as area,
      b.courier, b.reference, coalesce(c.number, b.surfaced_number) as consignment, b.tries, b.seen_at is not null as "isSeen", b.by_hand_at is not null as "isByHand",
      case when b.none_by is not null then json_build_object('by', u.name, 'byId', b.none_by, 'reason', b.none_reason, 'at', b.none_at) end as none, b.cancel_state as cancel,
      case when ${isSurfaced} then (select json_build_object('courier', max(n.courier), 'number', max(n.number)) from consignment n where n.sub_order_id = b.sub_order_id and n.state <> 'void') end as surfaced
    from parcel_booking b join sub_order s on s.id = b.sub_order_id join orders o on o.id = b.order_id join vendor v on v.id = b.vendor_id
      left join consignment c on c.id = b.consignment_id left join user_account u on u.id = b.none_by
    where ${where} ${after ? sql`and (${since}, b.id) > (${after.since}::timestamptz, ${after.id})` : sql``} order by ${since}, b.id limit ${limit}`);
}

export type DoubtedBooking = Readonly<{
  id: string;
  courier: Courier;
  reference: string;
  state: string;
  subOrderId: string;
  vendorId: string;
  sentAt: string | null;
  now: string;
  number: string | null;
  isQueued: boolean;
  isSurfaced: boolean;
}>;

/** Null: there is none. */
export async function findBookingToJudge(books: Books, id: string): Promise<DoubtedBooking | null> {
  const [row] =
    await books.ask<DoubtedBooking>(sql`select b.id, b.courier, b.reference, b.state, b.sub_order_id as "subOrderId", b.vendor_id as "vendorId",
    b.sent_at as "sentAt", now() as now, c.number, b.sent_together as "isQueued", ${isSurfaced} as "isSurfaced" from parcel_booking b left join consignment c on c.id = b.consignment_id where b.id = ${id}`);
  return row ?? null;
}

type Said = Readonly<{ id: string; by: string; reason: string }>;

/** One says that its courier has none. Guarded: in doubt, nobody has said so, and its courier has not said the contrary; not his own shop. */
export async function sayNone(tx: Tx, { id, by, reason }: Said): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update parcel_booking b set none_by = ${by}, none_reason = ${reason}, none_at = now(), version = version + 1
    where b.id = ${id} and b.state = 'unknown' and b.seen_at is null and b.none_by is null and b.sent_at < now() - interval '10 minutes'
      and not ${worksFor(by, sql`b.vendor_id`)} returning b.id`);
  return rows.length === 1;
}

/** For the move that ends it: another than the first says so too. */
export const agreesToNone = (by: string): SQL =>
  sql`none_by is not null and none_by <> ${by} and seen_at is null and not ${worksFor(by, sql`vendor_id`)}`;

/** Whether this one said it first; null: nobody has. */
export async function saidNoneBy(tx: Tx, id: string): Promise<string | null> {
  const { rows } = await tx.execute<{ by: string | null }>(
    sql`select none_by as by from parcel_booking where id = ${id}`,
  );
  return rows[0]?.by ?? null;
}

/** A person told its courier, and he agrees. Guarded: it is to be called off, nobody has fetched it, and it is not his own shop's. */
export async function noteCalledOff(tx: Tx, { id, by }: Omit<Said, "reason">): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update parcel_booking b set cancel_state = 'done', cancel_code = null, look_at = null, version = b.version + 1
    from consignment c, sub_order s where b.id = ${id} and c.id = b.consignment_id and c.state = 'label_ready' and s.id = b.sub_order_id
      and s.state not in ('delivered','completed') and b.cancel_state in ('by_hand','asked','refused')
      and not ${worksFor(by, sql`b.vendor_id`)} returning b.id`);
  return rows.length === 1;
}

/** His parcel is called off, so that there is one for the order again. Guarded: there is such a parcel, and it is not his own shop's. */
export async function noteSurfacedGone(tx: Tx, { id, by }: Omit<Said, "reason">): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update parcel_booking b set surfaced_gone_at = now(), surfaced_gone_by = ${by}, version = version + 1
    where b.id = ${id} and ${isSurfaced} and not ${worksFor(by, sql`b.vendor_id`)} returning b.id`);
  return rows.length === 1;
}
