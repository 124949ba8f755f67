import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { appliedAttemptId } from "../money/captures.ts";

/** What cancelling a whole order now gives back, and up to how much support gives back on its own. */
export type OwedBack = Readonly<{ number: string; amountMinor: bigint; limitMinor: bigint }>;

/** Its parts that have not ended, where a wallet has paid for them. The order is locked: nothing is paid in between. */
export async function owedBack(tx: Tx, orderId: string): Promise<OwedBack> {
  await tx.execute(sql`select 1 from orders where id = ${orderId} for update`);
  const { rows } = await tx.execute<{ number: string; amount: string; limit: string }>(sql`select o.number,
      setting_now('cancel_alone_minor', 500000)::text as limit,
      (select coalesce(sum(s.total_minor - s.taken_goods_minor - s.taken_delivery_minor - cash_of(o.method, s.total_minor, s.advance_minor) + s.door_less_minor), 0) from sub_order s where s.order_id = o.id and s.state not in ('cancelled','returned_to_origin','lost'))::text as amount
    from orders o where o.id = ${orderId}`);
  const [row] = rows;
  if (!row) throw new Error(`there is no order ${orderId}`);
  const isPaid = (await appliedAttemptId(tx, orderId)) !== null;
  return {
    number: row.number,
    amountMinor: isPaid ? BigInt(row.amount) : 0n,
    limitMinor: BigInt(row.limit),
  };
}
