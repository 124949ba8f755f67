import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { someLapsed } from "../confirmations/advance.ts";
import { isSilent } from "../money/wallet-silence.ts";

/**
 * The jobs for which something may wait, `refunds:bkash` where it waits for one wallet. Each condition is no narrower than that of
 * the job's own claim: what is named and cannot be taken costs one empty pass, what is not named waits for half a minute.
 */
export async function waitingWork(books: Books): Promise<ReadonlySet<string>> {
  const rows = await books.ask<{ work: string }>(sql`
    select 'messages' as work where exists (select from outbox where done_at is null and parked_at is null and lease_until < now() and topic in ('sms','mail','push'))
    union all select 'people' where exists (select from outbox where done_at is null and parked_at is null and lease_until < now() and topic = 'person')
    union all select distinct 'attempts:' || method from payment_attempt where next_query_at <= now()
    union all select 'attempts:' || gateway from wallet_pulse where ${isSilent} and ask_after <= now()
    union all select distinct 'refunds:' || a.method from refund r join payment_attempt a on a.id = r.attempt_id where r.next_try_at <= now()
    union all select 'expiry' where exists (select from orders where state in ('pending_payment','pending_verification') and expires_at <= now()) or ${someLapsed}
    union all select 'cards' where exists (select from stale_card) or exists (select from shop_terms where until <= now())
    union all select 'search' where exists (select from stale_search)
    union all select 'notices' where exists (select from courier_notice where state = 'waiting' and due_at <= now())
    union all select 'bookings' where exists (select from parcel_booking where (state in ('asked','unknown') or cancel_state = 'wanted') and look_at <= now())
      or exists (select from parcel_booking b join sub_order s on s.id = b.sub_order_id join consignment c on c.id = b.consignment_id
        where b.state = 'booked' and b.cancel_state is null and s.state = 'cancelled' and c.state = 'label_ready')
    union all select distinct 'statements:' || source from statement where state in ('waiting','reading','posting','undoing')
    union all select distinct 'statements:' || wallet from payment_claim where state = 'waiting'
    union all select 'remittances' where exists (select from remittance_file where state in ('waiting','reading','matching'))
    union all select 'postings' where exists (select from remittance where is_post_wanted and (post_lease_until is null or post_lease_until < now()))`);
  return new Set(rows.map(({ work }) => work));
}
