import type { Wallet } from "@haat/core/payment-methods";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type NewClaim = Readonly<{ id: string; orderId: string; wallet: Wallet; trx: string; payerTail: string }>;

/**
 * Over what is due by wallet. The database refuses what is unfair (`claim_is_fair`) and what another claims already
 * (`payment_claim_trx`).
 */
export async function insertClaim(tx: Tx, { id, orderId, wallet, trx, payerTail }: NewClaim): Promise<void> {
  await tx.execute(sql`insert into payment_claim (id, order_id, wallet, trx, payer_tail, amount_minor)
    select ${id}, id, ${wallet}, ${trx}, ${payerTail}, coalesce(advance_minor, total_minor) from orders where id = ${orderId}`);
}

/** What was mistyped gives way. False: one was found already, and stands. */
export async function replaceClaim(tx: Tx, orderId: string): Promise<boolean> {
  await tx.execute(
    sql`update payment_claim set state = 'replaced' where order_id = ${orderId} and state = 'waiting'`,
  );
  const { rows } = await tx.execute(
    sql`select 1 from payment_claim where order_id = ${orderId} and state in ('matched','wrong_amount')`,
  );
  return rows.length === 0;
}

/**
 * The first claim gives an unpaid order time until a statement can have come ('trxid_hold_hours'): those minutes. Null: there is
 * nothing to hold, or it was held for a claim before.
 */
export async function extendForClaim(tx: Tx, orderId: string): Promise<number | null> {
  const { rows } = await tx.execute<{ minutes: number }>(sql`
    with hold as (select (setting_now('trxid_hold_hours', 24) * 60)::int as minutes)
    update orders o set expires_at = greatest(o.expires_at, now() + make_interval(mins => hold.minutes)) from hold
     where o.id = ${orderId} and o.state = 'pending_payment' and (select count(*) from payment_claim where order_id = o.id) = 1
    returning hold.minutes`);
  return rows[0]?.minutes ?? null;
}
