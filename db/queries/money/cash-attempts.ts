import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** One cash attempt per vendor's part that has something to pay at its own door. The tender number is the part's. */
export async function insertCashAttempts(
  tx: Tx,
  { orderId, actor, newAttemptId }: Readonly<{ orderId: string; actor: string; newAttemptId: () => string }>,
): Promise<void> {
  const { rows } = await tx.execute<{
    seq: number;
    total: string;
  }>(sql`select s.seq, cash_of(o.method, s.total_minor, s.advance_minor) as total
    from sub_order s join orders o on o.id = s.order_id
    where s.order_id = ${orderId} and s.state <> 'cancelled' and cash_of(o.method, s.total_minor, s.advance_minor) > 0 order by s.seq`);
  for (const { seq, total } of rows) {
    const id = newAttemptId();
    await tx.execute(sql`
      with made as (insert into payment_attempt (id, order_id, tender_no, method, state, amount_minor, invoice)
        values (${id}, ${orderId}, ${seq}, 'cod', 'cod_pending', ${total}, ${id}) returning id)
      insert into transition (machine, subject_id, order_id, to_state, event_key, actor)
      select 'attempt', id, ${orderId}, 'cod_pending', 'created', ${actor} from made`);
  }
}

export async function cashAttemptOf(
  tx: Tx,
  { orderId, seq }: Readonly<{ orderId: string; seq: number }>,
): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(sql`select id from payment_attempt
    where order_id = ${orderId} and tender_no = ${seq} and method = 'cod'`);
  return rows[0]?.id ?? null;
}
