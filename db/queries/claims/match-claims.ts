import type { PaymentMethod } from "@haat/core/payment-methods";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** `wallet`: only claims on this one. */
type Wish = Readonly<{ wallet?: PaymentMethod; most?: number }>;

/**
 * Holds every waiting claim against the statements that were read whole: what they say of its transaction decides. Only money
 * that no payment of ours explains can be claimed, and only by whose digits the statement does not gainsay. What finance only wants to
 * clear as something else explains nothing yet: the claim waits until that is decided. How many were found, `most` in a pass, counted
 * among those that a statement decides: numbers that no wallet ever names stand in nobody's way. `offset 0`: each number is looked up
 * by the index, also while nobody has counted the lines yet.
 */
export async function matchClaims(books: Books, { wallet, most = 500 }: Wish = {}): Promise<number> {
  const rows = await books.ask(sql`
    with found as materialized (
      select distinct on (c.id) c.id, l.statement_id, l.line, l.amount_minor, case
          when l.class = 'wrong_merchant' then 'other_account'
          when l.attempt_id is not null or k.state is null or k.state not in ('open','proposed') then 'used'
          when exists (select from payment_attempt a where a.method = c.wallet and a.gateway_trx_id in (c.trx, lower(c.trx))) then 'used'
          when k.state = 'proposed' then null
          when right(c.payer_tail, char_length(l.payer_tail)) <> l.payer_tail then 'other_payer'
          when l.at < o.placed_at - interval '1 hour' then 'too_early'
          when l.amount_minor <> c.amount_minor then 'wrong_amount'
          else 'matched' end as verdict
        from payment_claim c join orders o on o.id = c.order_id
          cross join lateral (select * from statement_line t where t.trx in (c.trx, lower(c.trx)) and t.kind = 'capture' and t.status = 'completed'
            and t.currency = 'BDT' offset 0) l
          join statement s on s.id = l.statement_id and s.party = 'gateway' and s.source = c.wallet and s.state = 'done'
          left join settlement_case k on k.statement_id = l.statement_id and k.line = l.line
       where c.state = 'waiting' and ${wallet === undefined ? sql`true` : sql`c.wallet = ${wallet}`}
       order by c.id, (l.class = 'missing_ours' and l.attempt_id is null and coalesce(k.state in ('open','proposed'), false)) desc,
         (k.state is not distinct from 'open') desc, s.made_at, l.line),
    mine as (select c.id from payment_claim c where c.state = 'waiting' and c.id in (select f.id from found f where f.verdict is not null)
       order by c.id limit ${most} for update skip locked)
    update payment_claim c set state = f.verdict, statement_id = f.statement_id, line = f.line, stated_minor = f.amount_minor, found_at = now()
      from found f join mine m on m.id = f.id where c.id = f.id and c.state = 'waiting' and f.verdict is not null returning c.id`);
  return rows.length;
}
