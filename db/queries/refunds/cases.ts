import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** `door`: nobody's; a piece was not taken there. `exchange`: nobody's; what came for it at the door cost less. */
export const faults = ["vendor", "market", "door", "exchange"] as const;
export type Fault = (typeof faults)[number];
export type Stage = "before" | "after";

export type NewCase = Readonly<{
  id: string;
  orderId: string;
  subOrderId: string;
  fault: Fault;
  goods: bigint;
  delivery: bigint;
  /** What of it is not asked for at the door. */
  door: bigint;
  /** What of it its wallet has given back before, by a dispute that was lost. */
  covered?: bigint;
  /** Whose difference it is. */
  swapId?: string;
  reason: string;
  makerId: string;
  /** `swapId`: the pieces came in a cheaper exchange; of no piece: its difference alone. */
  lines: readonly Readonly<{ id: string; quantity: number; amount: bigint; swapId?: string | null }>[];
  refunds: readonly Readonly<{
    id: string;
    attemptId: string;
    owed: bigint;
    goods: bigint;
    delivery: bigint;
  }>[];
  actor: string;
}>;

/** A case with its lines, and one refund for each payment that gives something back; all of it waits to be approved. */
export async function insertCase(tx: Tx, c: NewCase): Promise<void> {
  await tx.execute(sql`insert into refund_case (id, order_id, sub_order_id, state, fault, goods_minor, delivery_minor, door_minor, covered_minor, swap_id, reason, maker_id)
    values (${c.id}, ${c.orderId}, ${c.subOrderId}, 'requested', ${c.fault}, ${c.goods.toString()}, ${c.delivery.toString()}, ${c.door.toString()}, ${(c.covered ?? 0n).toString()}, ${c.swapId ?? null}, ${c.reason}, ${c.makerId})`);
  for (const { id, quantity, amount, swapId = null } of c.lines)
    await tx.execute(sql`insert into refund_case_line (case_id, order_line_id, quantity, amount_minor, swap_id)
      values (${c.id}, ${id}, ${quantity}, ${amount.toString()}, ${swapId})`);
  for (const { id, attemptId, owed, goods, delivery } of c.refunds)
    await tx.execute(sql`
      with made as (insert into refund (id, order_id, sub_order_id, attempt_id, state, born_of, business_key, amount_minor, case_id, goods_minor, delivery_minor)
        values (${id}, ${c.orderId}, ${c.subOrderId}, ${attemptId}, 'requested', 'lines', ${`${c.id}:${attemptId}`}, ${owed.toString()},
          ${c.id}, ${goods.toString()}, ${delivery.toString()}) returning id)
      insert into transition (machine, subject_id, order_id, to_state, event_key, actor, reason)
      select 'refund', id, ${c.orderId}, 'requested', 'requested', ${c.actor}, 'lines' from made`);
}

export type LockedCase = Readonly<{
  id: string;
  orderId: string;
  subOrderId: string;
  state: "requested" | "approved" | "rejected" | "withdrawn";
  fault: Fault;
  goods: bigint;
  delivery: bigint;
  door: bigint;
  makerId: string;
  lines: readonly Readonly<{ id: string; quantity: number }>[];
  refunds: readonly Readonly<{ id: string; owed: bigint; goods: bigint; delivery: bigint }>[];
}>;

type Row = Omit<LockedCase, "goods" | "delivery" | "door" | "refunds"> &
  Readonly<{
    goods: string;
    delivery: string;
    door: string;
    refunds: readonly Readonly<Record<"id" | "owed" | "goods" | "delivery", string>>[];
  }>;

/** The order first, then the case. */
export async function lockCase(tx: Tx, id: string): Promise<LockedCase | null> {
  await tx.execute(
    sql`select 1 from orders where id = (select order_id from refund_case where id = ${id}) for update`,
  );
  const { rows } = await tx.execute<Row>(sql`
    select c.id, c.order_id as "orderId", c.sub_order_id as "subOrderId", c.state, c.fault, c.goods_minor as goods, c.delivery_minor as delivery, c.door_minor as door,
      c.maker_id as "makerId",
      (select coalesce(json_agg(json_build_object('id', l.order_line_id, 'quantity', l.quantity) order by l.order_line_id), '[]')
        from refund_case_line l where l.case_id = c.id) as lines,
      (select coalesce(json_agg(json_build_object('id', r.id, 'owed', r.amount_minor::text, 'goods', r.goods_minor::text,
          'delivery', r.delivery_minor::text) order by r.id), '[]') from refund r where r.case_id = c.id) as refunds
    from refund_case c where c.id = ${id} for update of c`);
  const [row] = rows;
  return row
    ? {
        ...row,
        goods: BigInt(row.goods),
        delivery: BigInt(row.delivery),
        door: BigInt(row.door),
        refunds: row.refunds.map(({ id: refundId, owed, goods, delivery }) => ({
          id: refundId,
          owed: BigInt(owed),
          goods: BigInt(goods),
          delivery: BigInt(delivery),
        })),
      }
    : null;
}

export async function openCasesOf(tx: Tx, subOrderId: string): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from refund_case where sub_order_id = ${subOrderId} and state = 'requested' order by id`,
  );
  return rows.map(({ id }) => id);
}

type Closing = Readonly<{
  id: string;
  to: "approved" | "rejected" | "withdrawn";
  stage: Stage | null;
  /** Null: whoever made it decided alone, or takes it back. */
  checkerId: string | null;
  reason: string | null;
}>;

/** Guarded: only what is asked for, and never by its maker's own hand where a second one is needed. */
export async function closeCase(tx: Tx, { id, to, stage, checkerId, reason }: Closing): Promise<boolean> {
  const { rows } =
    await tx.execute(sql`update refund_case set state = ${to}, stage = ${stage}, checker_id = ${checkerId},
      decided_at = now(), decision_reason = ${reason}
    where id = ${id} and state = 'requested' and maker_id is distinct from ${checkerId} returning id`);
  return rows.length === 1;
}

const columnsOf: Readonly<Record<"taken" | "back" | "kind", readonly [SQL, SQL]>> = {
  taken: [sql`taken_goods_minor`, sql`taken_delivery_minor`],
  back: [sql`back_goods_minor`, sql`back_delivery_minor`],
  kind: [sql`kind_goods_minor`, sql`kind_delivery_minor`],
};

type Given = Readonly<{ subOrderId: string; as: "taken" | "back" | "kind"; goods: bigint; delivery: bigint }>;

/** Writes on the part what was given back of it; the database's check holds that it is never more than it was. */
export async function noteGivenBack(tx: Tx, { subOrderId, as, goods, delivery }: Given): Promise<void> {
  const [goodsColumn, deliveryColumn] = columnsOf[as];
  await tx.execute(sql`update sub_order set ${goodsColumn} = ${goodsColumn} + ${goods.toString()}::bigint,
    ${deliveryColumn} = ${deliveryColumn} + ${delivery.toString()}::bigint where id = ${subOrderId}`);
}

export const restockLine = async (tx: Tx, line: string, quantity: number): Promise<void> =>
  void (await tx.execute(sql`select restock_line(${line}, ${quantity})`));

/** The next pass takes it up. */
export const submitNow: SQL = sql`next_try_at = now()`;
