import type { PaymentMethod } from "@haat/core/payment-methods";
import type { OrderState, SubOrderState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type Words = Readonly<{ bn: string; en: string }>;

export type OrderHead = Readonly<{
  id: string;
  number: string;
  state: OrderState;
  method: PaymentMethod;
  lang: "bn" | "en";
  /** Sealed; null once the buyer was erased. */
  phone: string | null;
  trackCode: string;
  buyerId: string | null;
  /** A browser listens for it: the order's own, or one of its buyer's. */
  isHeard: boolean;
  /** What it brings was agreed in exchange and costs so much, of which its goods are the difference alone; poisha as text. Null: it was bought. */
  swapPrice: string | null;
}>;

export type OrderPart = Readonly<{
  id: string;
  orderId: string;
  number: string;
  state: SubOrderState;
  vendorId: string;
  vendorName: Words;
  /** Sealed. */
  vendorPhone: string;
  /** What is left of it: less whatever was taken out before delivery. */
  goodsMinor: bigint;
  deliveryMinor: bigint;
  totalMinor: bigint;
  /** To be collected in cash at this part's door; a wallet paid, or pays, the rest. */
  cashMinor: bigint;
  /** Goods given back after delivery at the vendor's cost. */
  backGoodsMinor: bigint;
  commissionBp: bigint;
  vatBp: bigint;
  deliveryCode: string;
}>;

type Amount =
  | "goodsMinor"
  | "deliveryMinor"
  | "totalMinor"
  | "cashMinor"
  | "backGoodsMinor"
  | "commissionBp"
  | "vatBp";

type Row = Omit<OrderPart, Amount> & Readonly<Record<Amount, string>> & { head: OrderHead };

const toPart = ({ head: _, ...row }: Row): OrderPart => ({
  ...row,
  goodsMinor: BigInt(row.goodsMinor),
  deliveryMinor: BigInt(row.deliveryMinor),
  totalMinor: BigInt(row.totalMinor),
  cashMinor: BigInt(row.cashMinor),
  backGoodsMinor: BigInt(row.backGoodsMinor),
  commissionBp: BigInt(row.commissionBp),
  vatBp: BigInt(row.vatBp),
});

const select = (
  where: SQL,
): SQL => sql`select s.id, s.order_id as "orderId", o.number || '-' || s.seq as number, s.state,
  s.vendor_id as "vendorId", json_build_object('bn', v.name_bn, 'en', v.name_en) as "vendorName", v.phone_sealed as "vendorPhone",
  s.goods_minor - s.taken_goods_minor as "goodsMinor", s.delivery_minor - s.taken_delivery_minor as "deliveryMinor",
  s.total_minor - s.taken_goods_minor - s.taken_delivery_minor as "totalMinor", s.back_goods_minor as "backGoodsMinor",
  cash_of(o.method, s.total_minor, s.advance_minor) - s.door_less_minor as "cashMinor",
  s.commission_bp as "commissionBp", s.vat_bp as "vatBp", s.delivery_code as "deliveryCode",
  json_build_object('id', o.id, 'number', o.number, 'state', o.state, 'method', o.method, 'lang', o.lang,
    'phone', o.contact_phone_sealed, 'trackCode', o.track_code, 'buyerId', o.buyer_id,
    'swapPrice', (select w.price_minor::text from swap w where w.id = o.swap_id),
    'isHeard', exists (select from news_device d where d.order_id = o.id) or exists (select from news_device d where d.user_id = o.buyer_id)) as head
  from sub_order s join orders o on o.id = s.order_id join vendor v on v.id = s.vendor_id where ${where}`;

type Order = Readonly<{ order: OrderHead; parts: OrderPart[] }>;

/** An order and its parts, for the transaction that moves them. The order row is locked. */
export async function readOrderParts(tx: Tx, orderId: string): Promise<Order> {
  await tx.execute(sql`select 1 from orders where id = ${orderId} for update`);
  return readLockedParts(tx, orderId);
}

/** The same, of an order which this transaction has moved or locked before. */
export async function readLockedParts(tx: Tx, orderId: string): Promise<Order> {
  const { rows } = await tx.execute<Row>(sql`${select(sql`o.id = ${orderId}`)} order by s.seq`);
  const [first] = rows;
  if (!first) throw new Error(`order ${orderId} has no parts`);
  return { order: first.head, parts: rows.map(toPart) };
}

/** One vendor's part of an order, order row locked first; null when it is not that vendor's. */
export async function lockPart(
  tx: Tx,
  { id, vendorId }: Readonly<{ id: string; vendorId?: string }>,
): Promise<{ order: OrderHead; part: OrderPart } | null> {
  await tx.execute(
    sql`select 1 from orders where id = (select order_id from sub_order where id = ${id}) for update`,
  );
  const { rows } = await tx.execute<Row>(
    select(vendorId ? sql`s.id = ${id} and s.vendor_id = ${vendorId}` : sql`s.id = ${id}`),
  );
  const [row] = rows;
  return row ? { order: row.head, part: toPart(row) } : null;
}

/** Of which part a line of this order is; the order row is locked. Null: it has no such line. */
export async function lockOrderOfLine(
  tx: Tx,
  { orderId, lineId }: Readonly<{ orderId: string; lineId: string }>,
): Promise<Readonly<{ vendorId: string; number: string }> | null> {
  await tx.execute(sql`select 1 from orders where id = ${orderId} for update`);
  const { rows } = await tx.execute<{ vendorId: string; number: string }>(sql`
    select s.vendor_id as "vendorId", o.number || '-' || s.seq as number from order_line l join sub_order s on s.id = l.sub_order_id
      join orders o on o.id = l.order_id where l.id = ${lineId} and l.order_id = ${orderId}`);
  return rows[0] ?? null;
}

export async function lineIdsOf(tx: Tx, subOrderId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from order_line where sub_order_id = ${subOrderId}`,
  );
  return rows.map(({ id }) => id);
}

/** Accept within 24 h, hand over within 48 h, promised in 5 or 10 days: all from this moment, by the database's clock. */
export const clocksOnConfirm: SQL = sql`confirmed_at = now(), accept_by = now() + interval '24 hours',
  handover_by = now() + interval '48 hours', promised_by = now() + make_interval(days => promise_days)`;

export const cancelReason = (reason: string): SQL => sql`cancel_reason = ${reason}`;

/** Nothing becomes of a part any more. */
const ended: readonly SubOrderState[] = ["completed", "cancelled", "returned_to_origin", "lost"];

/** The parent's state follows from its parts and is never set by hand (`money.md` 2.4). Null: it stays. */
export async function derivedState(
  tx: Tx,
  orderId: string,
): Promise<"in_progress" | "completed" | "cancelled" | null> {
  const { rows } = await tx.execute<{ states: SubOrderState[]; state: OrderState }>(sql`select o.state,
    array(select s.state from sub_order s where s.order_id = o.id) as states from orders o where o.id = ${orderId}`);
  const { states = [], state } = rows[0] ?? {};
  if (states.every((each) => each === "cancelled")) return "cancelled";
  if (states.every((each) => ended.includes(each))) return "completed";
  return state === "confirmed" && states.some((each) => each !== "confirmed") ? "in_progress" : null;
}
