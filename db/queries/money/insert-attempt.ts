import type { Wallet } from "@haat/core/payment-methods";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type NewAttempt = Readonly<{ id: string; orderId: string; method: Wallet; invoice: string; actor: string }>;

/**
 * A wallet attempt over what the order is to be paid by wallet, its advance (tender 0) or its whole total; that wallet is then
 * the order's way to be paid. Of a cash order that waits for our call it is the advance that was offered instead, and its way stays
 * until the money is here; of one that has lapsed it is what it was to be paid, for money that was sent in time. Its invoice is never used again.
 */
export async function insertAttempt(
  tx: Tx,
  { id, orderId, method, invoice, actor }: NewAttempt,
): Promise<void> {
  await tx.execute(sql`
    with chosen as (update orders set method = ${method} where id = ${orderId} and state = 'pending_payment'),
    made as (insert into payment_attempt (id, order_id, tender_no, method, state, amount_minor, invoice, expires_at)
      select ${id}, o.id, case when coalesce(w.ahead, o.advance_minor) is null then 1 else 0 end, ${method}, 'created',
        coalesce(w.ahead, o.advance_minor, o.total_minor), ${invoice}, o.expires_at from orders o
        cross join lateral (select case when o.state <> 'pending_payment' then awaited_advance(o.id) end as ahead) w where o.id = ${orderId} returning id)
    insert into transition (machine, subject_id, order_id, to_state, event_key, actor)
    select 'attempt', id, ${orderId}, 'created', 'created', ${actor} from made`);
}
