import type { Wallet } from "@haat/core/payment-methods";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type NewAttempt = Readonly<{ id: string; orderId: string; method: Wallet; invoice: string; actor: string }>;

/**
 * A wallet attempt over what the order is to be paid by wallet, its advance (tender 0) or its whole total; that wallet is then
 * the order's way to be paid. Of a cash order that waits for our call it is the advance that was offered instead, and its way stays
 * until the money is here. Its invoice is never used again.
 */
export async function insertAttempt(
  tx: Tx,
  { id, orderId, method, invoice, actor }: NewAttempt,
): Promise<void> {
  await tx.execute(sql`
    with chosen as (update orders set method = ${method} where id = ${orderId} and state = 'pending_payment'),
    made as (insert into payment_attempt (id, order_id, tender_no, method, state, amount_minor, invoice, expires_at)
      select ${id}, id, case when advance_minor is null and state = 'pending_payment' then 1 else 0 end, ${method}, 'created',
        case when state = 'pending_payment' then coalesce(advance_minor, total_minor) else awaited_advance(id) end, ${invoice}, expires_at from orders where id = ${orderId} returning id)
    insert into transition (machine, subject_id, order_id, to_state, event_key, actor)
    select 'attempt', id, ${orderId}, 'created', 'created', ${actor} from made`);
}
