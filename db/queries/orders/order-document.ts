import type { AttemptState, OrderState, RefundState, SubOrderState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import type { Viewer } from "../../viewer.ts";

type Words = Readonly<{ bn: string; en: string }>;
/** Poisha as text: JSON numbers are floats. */
type Poisha = string;
export type OrderStep = Readonly<{
  at: string;
  machine: "order" | "sub_order" | "attempt" | "refund";
  subjectId: string;
  from: string | null;
  to: string;
  actor: string;
  reason: string | null;
}>;

export type OrderDocument = Readonly<{
  id: string;
  number: string;
  trackCode: string;
  state: OrderState;
  method: "bkash" | "cod";
  placedAt: string;
  expiresAt: string | null;
  hasExpired: boolean;
  contact: Readonly<{ name: string; phone: string; altPhone: string | null }>;
  area: Words;
  district: Words;
  details: string;
  landmark: string | null;
  note: string | null;
  goods: Poisha;
  delivery: Poisha;
  total: Poisha;
  subOrders: readonly SubOrderDocument[];
  payments: readonly Readonly<{
    id: string;
    method: "bkash" | "cod";
    state: AttemptState;
    amount: Poisha;
    providerTrx: string | null;
    startedAt: string;
  }>[];
  refunds: readonly Readonly<{
    id: string;
    state: RefundState;
    amount: Poisha;
    decidedAt: string;
    doneAt: string | null;
    bornOf: string;
  }>[];
  steps: readonly OrderStep[];
}>;

export type SubOrderDocument = Readonly<{
  id: string;
  seq: number;
  state: SubOrderState;
  vendorId: string;
  vendorSlug: string;
  vendorName: Words;
  goods: Poisha;
  delivery: Poisha;
  total: Poisha;
  zone: "inside" | "outside";
  promisedBy: string | null;
  deliveryCode: string;
  lines: readonly OrderLineDocument[];
}>;

export type OrderLineDocument = Readonly<{
  id: string;
  productSlug: string;
  title: Words;
  label: Words;
  picture: StoredPicture | null;
  quantity: number;
  unitPrice: Poisha;
  total: Poisha;
}>;

/** Lines as JSON, for any statement that has a `sub_order s` in reach. */
export const linesJson = sql`(select coalesce(json_agg(json_build_object(
  'id', l.id, 'productSlug', l.product_slug, 'title', json_build_object('bn', l.title_bn, 'en', l.title_en),
  'label', json_build_object('bn', l.label_bn, 'en', l.label_en), 'picture', l.picture, 'quantity', l.quantity,
  'unitPrice', l.unit_price_minor::text, 'total', l.total_minor::text) order by l.id), '[]')
  from order_line l where l.sub_order_id = s.id)`;

const subOrdersJson = sql`(select coalesce(json_agg(json_build_object(
  'id', s.id, 'seq', s.seq, 'state', s.state, 'vendorId', v.id, 'vendorSlug', v.slug,
  'vendorName', json_build_object('bn', v.name_bn, 'en', v.name_en), 'goods', s.goods_minor::text,
  'delivery', s.delivery_minor::text, 'total', s.total_minor::text, 'zone', s.zone, 'promisedBy', s.promised_by,
  'deliveryCode', s.delivery_code, 'lines', ${linesJson}) order by s.seq), '[]')
  from sub_order s join vendor v on v.id = s.vendor_id where s.order_id = o.id)`;

const paymentsJson = sql`(select coalesce(json_agg(json_build_object(
  'id', a.id, 'method', a.method, 'state', a.state, 'amount', a.amount_minor::text, 'providerTrx', a.gateway_trx_id,
  'startedAt', a.created_at) order by a.created_at desc, a.id desc), '[]') from payment_attempt a where a.order_id = o.id)`;

const refundsJson = sql`(select coalesce(json_agg(json_build_object(
  'id', r.id, 'state', r.state, 'amount', r.amount_minor::text, 'decidedAt', r.decided_at, 'doneAt', r.done_at,
  'bornOf', r.born_of) order by r.decided_at, r.id), '[]') from refund r where r.order_id = o.id)`;

const stepsJson = sql`(select coalesce(json_agg(json_build_object(
  'at', t.at, 'machine', t.machine, 'subjectId', t.subject_id, 'from', t.from_state, 'to', t.to_state, 'actor', t.actor,
  'reason', t.reason) order by t.id), '[]') from transition t where t.order_id = o.id)`;

const documentJson = sql`json_build_object(
  'id', o.id, 'number', o.number, 'trackCode', o.track_code, 'state', o.state, 'method', o.method, 'placedAt', o.placed_at,
  'expiresAt', o.expires_at, 'hasExpired', coalesce(o.expires_at < now(), false),
  'contact', json_build_object('name', o.contact_name, 'phone', o.contact_phone, 'altPhone', o.alt_phone),
  'area', json_build_object('bn', o.area_bn, 'en', o.area_en),
  'district', json_build_object('bn', o.district_bn, 'en', o.district_en), 'details', o.details, 'landmark', o.landmark,
  'note', o.note, 'goods', o.goods_minor::text, 'delivery', o.delivery_minor::text, 'total', o.total_minor::text,
  'subOrders', ${subOrdersJson}, 'payments', ${paymentsJson}, 'refunds', ${refundsJson}, 'steps', ${stepsJson})`;

/** The whole order as one JSON value; `where` names the row of `orders o`. Row security decides whether it is there. */
export const orderDocument = (where: SQL): SQL =>
  sql`select ${documentJson} as document from orders o where ${where}`;

/** Null when there is no such order, or it is not this viewer's: both answer alike. */
export async function findOrder(db: Database, viewer: Viewer, id: string): Promise<OrderDocument | null> {
  const [row] = await db.ask<{ document: OrderDocument }>(viewer, orderDocument(sql`o.id = ${id}`));
  return row?.document ?? null;
}

export async function findOrderByTrackCode(db: Database, code: string): Promise<OrderDocument | null> {
  const [row] = await db.ask<{ document: OrderDocument }>(
    { kind: "visitor", trackCode: code },
    orderDocument(sql`o.track_code = ${code}`),
  );
  return row?.document ?? null;
}
