import type { Wallet } from "@haat/core/payment-methods";
import { type SQL, sql } from "drizzle-orm";

/**
 * What a wallet still holds, payment by payment: the database's rule L6 for one wallet. What went back or is withheld of a payment
 * has left it already; what is settled, or claimed of the wallet, is not with it any more.
 */
export function unsettledCaptures(account: `A:GW:${Wallet}`, currency: string): SQL {
  const wallet = account.slice("A:GW:".length);
  return sql`select a.id, a.captured_at as since, a.captured_minor - coalesce(back.sum, 0) - coalesce(kept.sum, 0) as minor, a.state as what, a.order_id
    from unsettled_capture open cross join lateral (select * from payment_attempt p where p.id = open.attempt_id offset 0) a
    left join lateral (select sum(r.amount_minor) from refund r join journal j on j.event_type = 'J8c' and j.event_key = home_key(r.id)
      join journal_line w on w.journal_id = j.id and w.side = 'C' and w.account = gateway_account(a.method, a.captured_currency)
     where r.attempt_id = a.id and not exists (select from journal n where n.event_type = 'J2' and n.event_key = netting_key(r.id))) back(sum) on true
    left join lateral (select sum(case w.side when 'C' then w.amount else -w.amount end) from dispute d
      join journal j on j.event_type in ('J12a','J12b') and j.event_key = d.id
      join journal_line w on w.journal_id = j.id and w.account = gateway_account(a.method, a.captured_currency)
     where d.attempt_id = a.id and not exists (select from journal n where n.event_type = 'J2' and n.event_key = netting_key(d.id))) kept(sum) on true
    where open.wallet = ${wallet} and a.captured_currency = ${currency}
      and not exists (select from unsettled_claim u where u.attempt_id = a.id and u.returned_at is null)
      and a.captured_minor - coalesce(back.sum, 0) - coalesce(kept.sum, 0) <> 0`;
}
