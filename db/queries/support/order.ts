import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import type { PartBooking } from "../couriers/bookings.ts";
import { heardOf } from "../couriers/heard.ts";
import { isUnsure, trxOf } from "../money/attempts.ts";
import type { OrderDocument, SubOrderDocument } from "../orders/order-document.ts";

/** An order as the staff is given it: the end of the phone and no more, and no code for the door. */
export type StaffOrder = Omit<OrderDocument, "contact" | "subOrders"> &
  Readonly<{
    /** Null: a guest. */
    buyerId: string | null;
    /** No tail: its buyer was erased. */
    contact: Readonly<{ name: string; phoneTail: string | null }>;
    subOrders: readonly (Omit<SubOrderDocument, "deliveryCode"> &
      Readonly<{ booking: PartBooking | null }>)[];
  }>;

/** Null when there is none. Row security decides who asks as the staff. */
export async function findStaffOrder(db: Database, viewer: Viewer, id: string): Promise<StaffOrder | null> {
  const [row] = await db.ask<{ document: StaffOrder }>(
    viewer,
    sql`select json_build_object(
        'id', o.id, 'buyerId', o.buyer_id, 'number', o.number, 'trackCode', o.track_code, 'state', o.state, 'method', o.method, 'placedAt', o.placed_at,
        'expiresAt', o.expires_at, 'hasExpired', coalesce(o.expires_at < now(), false),
        'contact', json_build_object('name', o.contact_name, 'phoneTail', o.contact_phone_tail),
        'area', json_build_object('bn', o.area_bn, 'en', o.area_en),
        'district', json_build_object('bn', o.district_bn, 'en', o.district_en), 'details', o.details, 'landmark', o.landmark, 'locality', o.locality,
        'note', o.note, 'goods', o.goods_minor::text, 'delivery', o.delivery_minor::text, 'total', o.total_minor::text,
        'subOrders', (select coalesce(json_agg(json_build_object(
            'id', s.id, 'seq', s.seq, 'state', s.state, 'vendorId', v.id, 'vendorSlug', v.slug,
            'vendorName', json_build_object('bn', v.name_bn, 'en', v.name_en), 'goods', s.goods_minor::text,
            'delivery', s.delivery_minor::text, 'total', s.total_minor::text, 'zone', s.zone, 'promisedBy', s.promised_by, 'parcel', parcel_of(s.id),
            'heard', ${heardOf("s")}, 'tries', tries.of_part -> s.id, 'booking', booking_of(s.id),
            'lines', sub_order_lines(s.id)) order by s.seq), '[]')
          from sub_order s join vendor v on v.id = s.vendor_id where s.order_id = o.id),
        'payments', (select coalesce(json_agg(json_build_object(
            'id', a.id, 'method', a.method, 'state', a.state, 'amount', a.amount_minor::text, 'captured', a.captured_minor::text, 'capturedCurrency', a.captured_currency, 'providerTrx', ${trxOf},
            'startedAt', a.created_at, 'isUnsure', ${isUnsure}) order by a.created_at desc, a.id desc), '[]') from payment_attempt a where a.order_id = o.id),
        'refunds', (select coalesce(json_agg(json_build_object(
            'id', r.id, 'state', r.state, 'amount', r.amount_minor::text, 'currency', r.currency, 'decidedAt', r.decided_at, 'dueAt', r.due_at, 'trx', r.provider_refund_trx, 'doneAt', r.done_at,
            'bornOf', r.born_of) order by r.decided_at, r.id), '[]') from refund r where r.order_id = o.id),
        'steps', (select coalesce(json_agg(json_build_object(
            'at', t.at, 'machine', t.machine, 'subjectId', t.subject_id, 'from', t.from_state, 'to', t.to_state, 'actor', t.actor,
            'reason', t.reason) order by t.id), '[]') from transition t where t.order_id = o.id)) as document
      from orders o cross join lateral (select tries_of_order(o.id) as of_part) tries where o.id = ${id} and haat_is_staff()`,
  );
  return row?.document ?? null;
}
