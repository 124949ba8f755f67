import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** A capture that a statement proves and our books do not have yet. */
export type UnbookedCapture = Readonly<{
  attemptId: string;
  gatewayRef: string;
  trx: string;
  amountMinor: string;
}>;

/** Named by what we call the payment, with money in it: the wallet says that it took it. */
export const unbookedCaptures = (books: Books, id: string): Promise<UnbookedCapture[]> =>
  books.ask(sql`select distinct on (a.id) a.id as "attemptId", a.gateway_ref as "gatewayRef", l.trx, l.amount_minor as "amountMinor"
    from statement s join statement_line l on l.statement_id = s.id
      join payment_attempt a on a.method = s.source and a.captured_minor is null and a.gateway_ref is not null and l.reference in (a.invoice, a.gateway_ref)
   where s.id = ${id} and l.kind = 'capture' and l.status = 'completed' and l.trx is not null
     and (s.merchant is null or l.merchant is null or l.merchant = s.merchant)
   order by a.id, l.line`);

/** A refund that a statement proves and whose answer we never heard. */
export type UnbookedRefund = Readonly<{ refundId: string; trx: string | null }>;

export const unbookedRefunds = (books: Books, id: string): Promise<UnbookedRefund[]> =>
  books.ask(sql`select distinct on (r.id) r.id as "refundId", l.trx
    from statement s join statement_line l on l.statement_id = s.id
      join payment_attempt a on a.method = s.source and (a.gateway_trx_id = l.original_trx or l.reference in (a.invoice, a.gateway_ref))
      join refund r on r.attempt_id = a.id and r.amount_minor = l.amount_minor and r.state in ('submitting','submitted','unknown')
   where s.id = ${id} and l.kind = 'refund' and l.status = 'completed'
     and not exists (select from refund k where k.provider_refund_trx = l.trx)
   order by r.id, l.line`);
