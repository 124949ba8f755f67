import type { AttemptState } from "@haat/core/states";
import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** A capture that a statement proves and our books do not have yet. */
export type UnbookedCapture = Readonly<{
  attemptId: string;
  state: AttemptState;
  gatewayRef: string;
  trx: string;
  currency: string;
  amountMinor: string;
  line: number;
}>;

/**
 * Named by what we call the payment, with money in it: the wallet says that it took it. Of a payment whose end is still open a file
 * that also tells that it went back pays no order: it stays a difference.
 */
export const unbookedCaptures = (books: Books, id: string): Promise<UnbookedCapture[]> =>
  books.ask(sql`select distinct on (a.id) a.id as "attemptId", a.state, a.gateway_ref as "gatewayRef", l.trx, l.currency, l.amount_minor as "amountMinor", l.line
    from statement s join statement_line l on l.statement_id = s.id
      join payment_attempt a on a.method = s.source and a.captured_minor is null and a.gateway_ref is not null and l.reference in (a.invoice, a.gateway_ref)
   where s.id = ${id} and l.kind = 'capture' and l.status = 'completed' and l.trx is not null
     and (s.merchant is null or l.merchant is null or l.merchant = s.merchant)
     and (a.state in ('failed','expired','cancelled','disproved') or not exists (select from statement_line b
       where b.statement_id = s.id and b.kind in ('refund','reversal') and (b.original_trx = l.trx or b.reference = l.reference)))
   order by a.id, l.line`);

/** A refund that a statement proves and that has not ended in our books. */
export type UnbookedRefund = Readonly<{
  refundId: string;
  orderId: string;
  amountMinor: string;
  trx: string | null;
  line: number;
}>;

/**
 * Lines are dealt out one to a refund, by payment and amount: first to those that ended without a number and stand in no
 * statement yet, then to those that wait for an answer, then to the rest. So two equal refunds of a payment are never both
 * proven by the line of one. Of the lines of one number each refund that has it, or of which such a line told before, takes one,
 * rather that of its own amount: only a line beyond them tells of another. A number of two payments tells of neither.
 */
export const unbookedRefunds = (books: Books, id: string): Promise<UnbookedRefund[]> =>
  books.ask(sql`with lines as materialized (
      select a.id as attempt_id, s.source, l.currency, l.amount_minor, l.trx, l.line, row_number() over (partition by l.trx, l.amount_minor order by l.line) as nth
        from statement s join statement_line l on l.statement_id = s.id
          join payment_attempt a on a.method = s.source and (a.gateway_trx_id = l.original_trx or l.reference in (a.invoice, a.gateway_ref))
       where s.id = ${id} and l.kind = 'refund' and l.status = 'completed'
         and not exists (select from payment_attempt d where d.method = s.source and d.repeated_trx_id = l.original_trx and d.id <> a.id
           and l.reference in (d.invoice, d.gateway_ref))),
    owners as materialized (
      select x.trx, k.amount_minor, k.attempt_id, row_number() over (partition by x.trx, k.amount_minor order by k.id) as nth
        from (select trx, source, array_agg(distinct attempt_id) as attempts from lines where trx is not null group by 1, 2) x cross join lateral (
          select r.id, r.amount_minor, r.attempt_id from refund r join payment_attempt p on p.id = r.attempt_id
           where p.method = x.source and upper(r.provider_refund_trx) = upper(x.trx)
          union select r.id, r.amount_minor, r.attempt_id from refund r join refund_finding f on f.refund_id = r.id
            join statement_line e on e.statement_id = f.statement_id and e.line = f.line where r.attempt_id = any (x.attempts) and e.trx = x.trx) k),
    beyond as (
      select l.*, row_number() over (partition by l.trx order by l.line) as place from lines l
       where not exists (select from owners o where o.trx = l.trx and o.amount_minor = l.amount_minor and o.nth = l.nth)
         and not exists (select from owners o where o.trx = l.trx and o.attempt_id <> l.attempt_id)
         and not exists (select from lines o where o.trx = l.trx and o.attempt_id <> l.attempt_id)),
    stated as (
      select b.*, row_number() over (partition by b.attempt_id, b.currency, b.amount_minor order by b.line) as n from beyond b
       where b.trx is null or b.place > (select count(*) from owners o where o.trx = b.trx
         and not exists (select from lines l where l.trx = o.trx and l.amount_minor = o.amount_minor and l.nth = o.nth))),
    owed as (
      select r.id, r.order_id, r.attempt_id, r.currency, r.amount_minor, r.state, row_number() over (partition by r.attempt_id, r.amount_minor
          order by case when r.state = 'succeeded' then 0 when r.state in ('submitting','submitted','unknown') then 1 else 2 end, r.id) as n
        from refund r where r.attempt_id in (select attempt_id from stated)
         and (r.state in ('submitting','submitted','unknown','approved','failed','manual')
           or r.state = 'succeeded' and r.provider_refund_trx is null and not exists (select from settled_refund d where d.refund_id = r.id)))
    select o.id as "refundId", o.order_id as "orderId", o.amount_minor::text as "amountMinor", s.trx, s.line
      from owed o join stated s on s.attempt_id = o.attempt_id and s.currency = o.currency and s.amount_minor = o.amount_minor and s.n = o.n
     where o.state <> 'succeeded' order by s.line`);
