import type { PaymentMethod } from "@haat/core/payment-methods";
import type { SubOrderState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { DoorStanding, OwnDelivery } from "../couriers/door.ts";
import type { PartBooking } from "../couriers/bookings.ts";
import type { ShopWord } from "@haat/core/parcel-reports";
import type { Tries } from "../couriers/tries.ts";
import type { ShopConfirmation } from "../confirmations/of-part.ts";
import { type Heard, heardOf } from "../couriers/heard.ts";
import type { Parcel } from "../couriers/parcels.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import type { VendorViewer } from "../../viewer.ts";
import { type LatePart, lateOf, oldestLate } from "./late.ts";
import { linesJson, type OrderLineDocument, type OrderStep } from "../orders/order-document.ts";

type Words = Readonly<{ bn: string; en: string }>;

/** Who gets the goods, and where. */
export type PartReceiver = Readonly<{
  name: string;
  /** Sealed; null once the buyer was erased. */
  phone: string | null;
  details: string;
  landmark: string | null;
  locality: string | null;
  note: string | null;
}>;

/** One vendor's part. The receiver is there only once the vendor has accepted: before that it never leaves the query. */
export type VendorOrder = Readonly<{
  id: string;
  number: string;
  state: SubOrderState;
  method: PaymentMethod;
  placedAt: string;
  confirmedAt: string | null;
  handoverBy: string | null;
  promisedBy: string | null;
  goods: string;
  delivery: string;
  total: string;
  /** To be taken in cash at the door. */
  cash: string;
  commissionBp: string;
  vatBp: string;
  area: Words;
  receiver: PartReceiver | null;
  parcel: Parcel | null;
  heard: Heard | null;
  door: DoorStanding;
  ownDelivery: OwnDelivery | null;
  isStayed: boolean;
  booking: PartBooking | null;
  confirmation: ShopConfirmation | null;
  tries: Tries | null;
  openWord: ShopWord | null;
  lines: readonly OrderLineDocument[];
  steps: readonly OrderStep[];
}>;

const accepted = sql`s.state in ('accepted','packed','handed_over','in_transit','delivered','completed')`;

const fields = sql`s.id, o.number || '-' || s.seq as number, s.state, o.method, o.placed_at as "placedAt", s.confirmed_at as "confirmedAt",
  s.handover_by as "handoverBy", s.promised_by as "promisedBy", s.goods_minor - s.taken_goods_minor as goods,
  s.delivery_minor - s.taken_delivery_minor as delivery, s.total_minor - s.taken_goods_minor - s.taken_delivery_minor as total, cash_of(o.method, s.total_minor, s.advance_minor) - s.door_less_minor as cash, s.commission_bp as "commissionBp", s.vat_bp as "vatBp",
  json_build_object('bn', o.area_bn || ', ' || o.district_bn, 'en', o.area_en || ', ' || o.district_en) as area`;

/** Null when it is another vendor's, or nobody's: both answer alike. An unconfirmed order is not yet anybody's work. */
export async function findVendorOrder(
  db: Database,
  viewer: VendorViewer,
  id: string,
): Promise<VendorOrder | null> {
  const [row] = await db.ask<VendorOrder>(
    viewer,
    sql`select ${fields}, case when ${accepted} then json_build_object('name', o.contact_name, 'phone', o.contact_phone_sealed,
        'details', o.details, 'landmark', o.landmark, 'locality', o.locality, 'note', o.note) end as receiver, parcel_of(s.id) as parcel, ${heardOf("s")} as heard, confirmation_of_part(s.id) as confirmation, tries_of_part(s.id) as tries, shop_word_of(s.id) as "openWord", booking_of(s.id) as booking, own_delivery_of(s.id) as "ownDelivery", parcel_stayed(s.id) as "isStayed", door_of(s.id) as door, ${linesJson} as lines,
      (select coalesce(json_agg(json_build_object('at', t.at, 'machine', t.machine, 'subjectId', t.subject_id, 'to', t.to_state) order by t.id), '[]')
        from transition t where t.machine = 'sub_order' and t.subject_id = s.id) as steps
      from sub_order s join orders o on o.id = s.order_id
      where s.id = ${id} and s.vendor_id = ${viewer.vendorId} and s.confirmed_at is not null`,
  );
  return row ?? null;
}

export type VendorOrderRow = Pick<
  VendorOrder,
  "id" | "number" | "state" | "method" | "placedAt" | "handoverBy" | "total" | "cash" | "area" | "booking"
> &
  Readonly<{ units: number; title: Words; picture: StoredPicture | null; late: LatePart | null }>;

export type PartPage = Readonly<{
  /** Null: whatever its state; `late`: of which a clock has run out, the worst first. */
  states: readonly SubOrderState[] | "late" | null;
  before: string | null;
  limit: number;
}>;

export function inStates(column: SQL, states: PartPage["states"]): SQL {
  if (states === null) return sql``;
  if (states === "late") return sql`and late.late is not null`;
  const named = states.map((state) => sql`${state}`);
  return sql`and ${column} in (${sql.join(named, sql`, `)})`;
}

/** Newest first, and what is late by its age. */
export function listVendorOrders(
  db: Database,
  viewer: VendorViewer,
  { states, before, limit }: PartPage,
): Promise<VendorOrderRow[]> {
  return db.ask<VendorOrderRow>(
    viewer,
    sql`select ${fields}, booking_of(s.id) as booking, l.units, l.title, l.picture, late.late
      from sub_order s join orders o on o.id = s.order_id,
      lateral (select sum(quantity)::int as units,
        (array_agg(json_build_object('bn', title_bn, 'en', title_en) order by id))[1] as title,
        (array_agg(picture order by id))[1] as picture from order_line where sub_order_id = s.id) l, ${lateOf("s")}
      where s.vendor_id = ${viewer.vendorId} and s.confirmed_at is not null ${inStates(sql`s.state`, states)} ${before ? sql`and s.id < ${before}` : sql``}
      order by ${states === "late" ? oldestLate : sql`s.id desc`} limit ${limit}`,
  );
}

/** By state, and how many are `late`. */
export async function countVendorOrders(
  db: Database,
  viewer: VendorViewer,
): Promise<Readonly<Record<string, number>>> {
  const rows = await db.ask<{ state: string; n: number }>(
    viewer,
    sql`select state, count(*)::int as n from sub_order where vendor_id = ${viewer.vendorId} and confirmed_at is not null group by state
      union all select 'late', count(late.late)::int from sub_order s, ${lateOf("s")} where s.vendor_id = ${viewer.vendorId} and s.confirmed_at is not null having count(late.late) > 0`,
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}
