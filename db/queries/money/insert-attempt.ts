import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** A wallet attempt over the order's whole total; its invoice is its own id and never used again. */
export async function insertAttempt(
  tx: Tx,
  { id, orderId, method, actor }: Readonly<{ id: string; orderId: string; method: string; actor: string }>,
): Promise<void> {
  await tx.execute(sql`
    with made as (insert into payment_attempt (id, order_id, method, state, amount_minor, invoice, expires_at)
      select ${id}, id, ${method}, 'created', total_minor, ${id}, expires_at from orders where id = ${orderId} returning id)
    insert into transition (machine, subject_id, order_id, to_state, event_key, actor)
    select 'attempt', id, ${orderId}, 'created', 'created', ${actor} from made`);
}
