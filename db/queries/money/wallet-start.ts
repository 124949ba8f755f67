import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

/** What the gateway answered to "create"; the first question to it is due when the buyer may have paid. */
export const recordReference = ({ providerRef, url }: Readonly<{ providerRef: string; url: URL }>): SQL =>
  sql`gateway_ref = ${providerRef}, redirect_url = ${url.href}, next_query_at = now() + interval '1 minute'`;

/** No charge was opened: the attempt stands for money that was sent by hand, and for the claim of it. */
export const claimedReference = (claimId: string): SQL =>
  sql`gateway_ref = ${claimId}, next_query_at = null, expires_at = null`;

/** Silence to "create": after a minute it is asked about where it has a name; else the attempt ends, and another may follow. */
export const scheduleQuery = (providerRef: string | null): SQL =>
  sql`gateway_ref = ${providerRef}, next_query_at = now() + interval '60 seconds', queries = 0`;

/**
 * Of `payment_attempt`: the wallet has been silent to "create" for the minute in which its charge may still open, whoever asks
 * and however soon. The history tells since when: the time of the next question is moved by whoever takes that question.
 */
export const isPastOpening: SQL = sql`not exists (select from transition t where t.machine = 'attempt'
  and t.subject_id = payment_attempt.id and t.event_key = 'unknown_init' and t.at > now() - interval '60 seconds')`;

/** Gives an order the time a wallet attempt needs ('wallet_hold_minutes'); returns those minutes. */
export async function extendOrder(
  tx: Tx,
  { orderId, attemptId }: Readonly<{ orderId: string; attemptId: string }>,
): Promise<number> {
  const { rows } = await tx.execute<{ minutes: number }>(sql`
    with hold as (select coalesce((select value::text::int from setting where name = 'wallet_hold_minutes'
        and valid_from <= now() and (valid_to is null or valid_to > now()) order by valid_from desc limit 1), 30) as minutes),
    o as (update orders set expires_at = greatest(expires_at, now() + make_interval(mins => hold.minutes)) from hold
          where id = ${orderId} and state = 'pending_payment' returning id),
    a as (update payment_attempt set expires_at = now() + make_interval(mins => hold.minutes) from hold where id = ${attemptId} returning id)
    select minutes from hold`);
  return rows[0]?.minutes ?? 30;
}
