import type { PaymentMethod } from "@haat/core/payment-methods";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/**
 * How long a claim waits for a statement ('trxid_wait_days'). A wallet states a day within the next days, and what is sent is kept
 * findable by its wallet for weeks; no law names a term, so that it is data: two weeks unless a setting says otherwise.
 */
const waitDays = sql`setting_now('trxid_wait_days', 14)::int`;

/**
 * Of `payment_claim c`: its time is over, no statement that was read names it, and none of its wallet is being read, which may. Named, and
 * undecided all the same, is what finance thinks of clearing otherwise. One that a wrong file had named, and that waits again because the
 * file was undone, has its time anew: the right one is still to come.
 */
const isOverdue: SQL = sql`c.state = 'waiting' and c.made_at < now() - make_interval(days => ${waitDays})
  and not exists (select from transition t where t.machine = 'claim' and t.subject_id = c.id and t.from_state is not null and t.to_state = 'waiting'
    and t.at >= now() - make_interval(days => ${waitDays}))
  and not exists (select from statement s where s.party = 'gateway' and s.source = c.wallet and s.state in ('waiting','reading','posting','undoing'))
  and not exists (select from statement_line l join statement s on s.id = l.statement_id and s.source = c.wallet and s.state = 'done'
    where l.trx in (c.trx, lower(c.trx)) and l.kind = 'capture' and l.status = 'completed')`;

export const overdueClaims = async (books: Books, limit: number): Promise<string[]> =>
  (
    await books.ask<{ id: string }>(
      sql`select c.id from payment_claim c where ${isOverdue} order by c.made_at, c.id limit ${limit}`,
    )
  ).map(({ id }) => id);

/**
 * Its order's tender is free for another claim, and its number for whoever sent it. Null: it waits no longer, or still may. One that
 * lapses again keeps the day of the first time; each has its row of history.
 */
export async function lapseClaim(
  tx: Tx,
  id: string,
): Promise<Readonly<{ trx: string; days: number }> | null> {
  const { rows } = await tx.execute<{ trx: string; days: number }>(sql`update payment_claim c
    set state = 'lapsed', lapsed_at = coalesce(c.lapsed_at, now()) where c.id = ${id} and ${isOverdue}
    returning c.trx, ${waitDays} as days`);
  return rows[0] ?? null;
}

/**
 * What a statement of this wallet names after its claim had lapsed goes before people again, who release it or leave it: as long as nobody has
 * explained that money, no other claim stands on it, and its order has none that stands. Begun at the differences that are open, for
 * those are few, and lapsed claims become many. How many came back.
 */
export async function findLapsed(books: Books, wallet: PaymentMethod): Promise<number> {
  const rows = await books.ask(sql`
    with named as (select distinct on (c.wallet, c.trx) c.id, c.order_id, l.statement_id, l.line, l.amount_minor, c.amount_minor as due_minor
      from settlement_case k join statement s on s.id = k.statement_id and s.party = 'gateway' and s.state = 'done'
        join statement_line l on l.statement_id = k.statement_id and l.line = k.line
        join payment_claim c on c.state = 'lapsed' and c.wallet = s.source and c.trx = upper(l.trx)
        join orders o on o.id = c.order_id
       where s.source = ${wallet} and k.state = 'open' and k.class = 'missing_ours' and l.class = 'missing_ours' and l.attempt_id is null
         and l.kind = 'capture' and l.status = 'completed' and l.currency = 'BDT'
         and (right(c.payer_tail, char_length(l.payer_tail)) <> l.payer_tail) is not true
         and (l.at < o.placed_at - interval '1 hour') is not true
         and not exists (select from payment_attempt a where a.method = c.wallet and a.gateway_trx_id in (c.trx, lower(c.trx)))
         and not exists (select from payment_claim e where e.state in ('waiting','matched','wrong_amount','released') and e.wallet = c.wallet and e.trx = c.trx)
         and not exists (select from payment_claim e where e.state in ('waiting','matched','wrong_amount') and e.order_id = c.order_id)
       order by c.wallet, c.trx, c.id),
    one as (select distinct on (order_id) * from named order by order_id, id)
    update payment_claim c set state = case when o.amount_minor = o.due_minor then 'matched' else 'wrong_amount' end,
      statement_id = o.statement_id, line = o.line, stated_minor = o.amount_minor, found_at = now()
      from one o where c.id = o.id and c.state = 'lapsed' returning c.id`);
  return rows.length;
}
