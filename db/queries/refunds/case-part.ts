import type { PaymentMethod } from "@haat/core/payment-methods";
import type { SubOrderState } from "@haat/core/states";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { worksForAShopIn } from "../vendors/own-shop.ts";

/** Pieces of a line that are worth as much each: as they were bought, or, with `swapId`, as those that a cheaper exchange brought for them. */
export type CaseLine = Readonly<{
  id: string;
  swapId: string | null;
  total: bigint;
  quantity: number;
  done: number;
}>;

/** A payment of this part: what of it paid for the part, and what of that has been given back or is on its way. */
export type PartPayment = Readonly<{
  attemptId: string;
  method: PaymentMethod;
  share: bigint;
  given: bigint;
  /** What the whole payment can still give back, of any part. */
  room: bigint;
  providerRef: string | null;
  /** How many refunds of it are given or on their way, what was taken, and how long ago. */
  refunds: number;
  taken: bigint;
  ageDays: number;
}>;

/** A vendor's part as a refund of its lines needs it. */
export type CasePart = Readonly<{
  id: string;
  orderId: string;
  number: string;
  state: SubOrderState;
  vendorId: string;
  vendorName: Readonly<{ bn: string; en: string }>;
  commissionBp: bigint;
  vatBp: bigint;
  /** What is left of goods and delivery that nobody has given back or asked for. */
  goodsLeft: bigint;
  deliveryLeft: bigint;
  /** What is still to be asked for at its door. */
  doorLeft: bigint;
  /** Goods given back after delivery at the vendor's cost: where commission and VAT stand. */
  backGoods: bigint;
  /** A wallet has not said yet whether the order was paid. */
  isChecked: boolean;
  /** It brings what was agreed in exchange. */
  isSwap: boolean;
  isOwnOrder: boolean;
  isOwnShop: boolean;
  lines: readonly CaseLine[];
  payments: readonly PartPayment[];
}>;

type Text<Row, Keys extends keyof Row> = Omit<Row, Keys> & Readonly<Record<Keys, string>>;
type LineRow = Text<CaseLine, "total">;
type PaymentRow = Text<PartPayment, "share" | "given" | "room" | "taken">;
type Row = Text<
  Omit<CasePart, "lines" | "payments">,
  "commissionBp" | "vatBp" | "goodsLeft" | "deliveryLeft" | "doorLeft" | "backGoods"
> &
  Readonly<{ lines: readonly LineRow[]; payments: readonly PaymentRow[] }>;

const counted = sql`('requested','approved')`;

/** Every line's pieces by what they are worth; `done`: given back, or asked for. */
export const piecesOfLines = sql`(select l.sub_order_id, l.id as line_id, k.*, coalesce((select sum(x.quantity) from refund_case_line x
      join refund_case c on c.id = x.case_id where x.order_line_id = l.id and x.swap_id is not distinct from k.swap_id and c.state in ${counted}), 0) as done
    from order_line l cross join lateral (select null::text as swap_id, l.quantity - lessened_of(l.id) as quantity,
        l.unit_price_minor * (l.quantity - lessened_of(l.id)) as total_minor
      union all select w.id, w.quantity, w.price_minor from swap w join refund_case c on c.swap_id = w.id and c.state in ${counted}
       where w.order_line_id = l.id) k where k.quantity > 0)`;
/** Of a refund: it is owed, or has been paid. */
const owed = sql`('rejected','withdrawn')`;

/** The order and the part are locked. Null: the order has no such part. */
export async function lockCasePart(
  tx: Tx,
  { orderId, subOrderId, by }: Readonly<{ orderId: string; subOrderId: string; by: string }>,
): Promise<CasePart | null> {
  await tx.execute(sql`select 1 from orders where id = ${orderId} for update`);
  const { rows } = await tx.execute<Row>(sql`
    select s.id, s.order_id as "orderId", o.number || '-' || s.seq as number, s.state, s.vendor_id as "vendorId",
      json_build_object('bn', v.name_bn, 'en', v.name_en) as "vendorName", s.commission_bp as "commissionBp", s.vat_bp as "vatBp",
      s.goods_minor - coalesce(asked.goods, 0) - coalesce(lost.goods, 0) + coalesce(asked.covered, 0) as "goodsLeft",
      s.delivery_minor - coalesce(asked.delivery, 0) - coalesce(lost.delivery, 0) as "deliveryLeft",
      case when exists (select 1 from payment_attempt d where d.order_id = o.id and d.tender_no = s.seq and d.state = 'cod_pending')
        then cash_of(o.method, s.total_minor, s.advance_minor) - s.door_less_minor - coalesce(asked.door, 0) else 0 end as "doorLeft",
      exists (select 1 from payment_attempt u where u.order_id = o.id
        and (u.state in ('unknown_init','capturing','unknown') or u.state = 'initiated' and u.unsure_since is not null)) as "isChecked",
      s.back_goods_minor as "backGoods", o.swap_id is not null as "isSwap", coalesce(o.buyer_id = ${by}, false) as "isOwnOrder",
      ${worksForAShopIn(by, sql`o.id`)} as "isOwnShop",
      (select json_agg(json_build_object('id', p.line_id, 'swapId', p.swap_id, 'total', p.total_minor::text, 'quantity', p.quantity, 'done', p.done)
          order by p.line_id, p.swap_id nulls first) from ${piecesOfLines} p where p.sub_order_id = s.id) as lines,
      (select coalesce(json_agg(json_build_object('attemptId', a.id, 'method', a.method,
          'share', (case when a.method = 'cod' then a.amount_minor else s.total_minor - cash_of(o.method, s.total_minor, s.advance_minor) end)::text,
          'given', (coalesce((select sum(r.goods_minor + r.delivery_minor) from refund r
             where r.attempt_id = a.id and r.sub_order_id = s.id and r.state not in ${owed}), 0)
             + case when a.method = 'cod' then 0 else coalesce(lost.goods + lost.delivery, 0) end)::text,
          'room', (a.captured_minor - in_dispute(a.id) - coalesce((select sum(r.amount_minor) from refund r
             where r.attempt_id = a.id and r.state not in ${owed}), 0))::text,
          'providerRef', a.gateway_ref, 'taken', coalesce(a.captured_minor, 0)::text,
          'ageDays', coalesce(extract(epoch from now() - a.captured_at) / 86400, 0), 'refunds', (select count(*) from refund r
             where r.attempt_id = a.id and r.state not in ${owed})) order by a.id), '[]')
        from payment_attempt a where a.order_id = o.id
         and (a.state in ('captured','partially_refunded','refunded','disputed','charged_back')
           or a.method = 'cod' and a.tender_no = s.seq and a.state in ('cod_collected','cod_remitted','cod_short'))) as payments
    from sub_order s join orders o on o.id = s.order_id join vendor v on v.id = s.vendor_id
      left join lateral (select sum(c.goods_minor) as goods, sum(c.delivery_minor) as delivery, sum(c.covered_minor) as covered,
          sum(c.door_minor) filter (where c.state = 'requested') as door from refund_case c
        where c.sub_order_id = s.id and c.state in ${counted}) asked on true
      left join lateral (select sum(x.goods_minor) as goods, sum(x.delivery_minor) as delivery from dispute_share x
        where x.sub_order_id = s.id) lost on true
    where s.id = ${subOrderId} and s.order_id = ${orderId} for update of s`);
  const [row] = rows;
  return row ? toPart(row) : null;
}

const toPart = (row: Row): CasePart => ({
  ...row,
  commissionBp: BigInt(row.commissionBp),
  vatBp: BigInt(row.vatBp),
  goodsLeft: BigInt(row.goodsLeft),
  deliveryLeft: BigInt(row.deliveryLeft),
  doorLeft: BigInt(row.doorLeft),
  backGoods: BigInt(row.backGoods),
  lines: row.lines.map((line) => ({ ...line, total: BigInt(line.total) })),
  payments: row.payments.map(({ share, given, room, taken, ...payment }) => ({
    ...payment,
    share: BigInt(share),
    given: BigInt(given),
    room: BigInt(room),
    taken: BigInt(taken),
  })),
});

/** What support has given of this order on its own or asked for, and up to how much it may. */
export async function aloneSoFar(
  tx: Tx,
  orderId: string,
): Promise<Readonly<{ minor: bigint; limit: bigint }>> {
  const { rows } = await tx.execute<{ minor: string; limit: string }>(sql`
    select coalesce(sum(goods_minor + delivery_minor), 0) as minor, setting_now('refund_limit_minor', 200000) as "limit"
      from refund_case where order_id = ${orderId} and state in ${counted} and checker_id is null and fault <> 'door'`);
  return { minor: BigInt(rows[0]?.minor ?? 0), limit: BigInt(rows[0]?.limit ?? 0) };
}
