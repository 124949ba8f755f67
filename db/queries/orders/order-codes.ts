import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { lately } from "../auth/issue-code.ts";

export type CodeVerdict = "right" | "wrong" | "expired";
const maxTries = 3;

/** One statement evaluates and counts the try, so parallel guesses are counted too. A right code is used up. */
export async function tryOrderCode(
  tx: Tx,
  { orderId, hash }: Readonly<{ orderId: string; hash: string }>,
): Promise<CodeVerdict> {
  const { rows } = await tx.execute<{ isRight: boolean }>(sql`
    update one_time_code c set tries = c.tries + 1, used_at = case when c.code_hash = ${hash} then now() end
    where c.id = (select id from one_time_code where purpose = 'order' and subject = ${orderId} order by created_at desc limit 1)
      and c.used_at is null and c.expires_at > now() and c.tries < ${maxTries}
    returning c.used_at is not null as "isRight"`);
  const [row] = rows;
  return row ? (row.isRight ? "right" : "wrong") : "expired";
}

/**
 * The order's phone, sealed. At most `limit` codes per order, one a minute, five an hour to a phone whatever they are for, and
 * while the day's money lasts; null: too many, or too soon. The new code ends the old one.
 */
export async function insertOrderCode(
  tx: Tx,
  code: Readonly<{ id: string; orderId: string; hash: string; limit: number }>,
): Promise<{ phone: string; lang: "bn" | "en"; count: number } | null> {
  await tx.execute(sql`select 1 from orders where id = ${code.orderId} for update`);
  const { rows } = await tx.execute<{ phone: string; lang: "bn" | "en"; count: number }>(sql`
    with ${lately(sql`(select contact_phone_hash from orders where id = ${code.orderId})`)},
    sent as (select count(*)::int as n, max(created_at) as last from one_time_code where purpose = 'order' and subject = ${code.orderId}),
    made as (insert into one_time_code (id, phone_hash, purpose, subject, code_hash, expires_at)
      select ${code.id}, o.contact_phone_hash, 'order', o.id, ${code.hash}, least(o.expires_at, now() + interval '5 minutes') from orders o, sent, lately
      where o.id = ${code.orderId} and o.state = 'pending_verification' and o.expires_at > now()
        and sent.n < ${code.limit} and coalesce(sent.last < now() - interval '60 seconds', true) and coalesce(array_length(lately.at, 1), 0) < 5
        and code_money_left(code_price('sms', 1), setting_now('sms_daily_budget_minor', 500000) + setting_now('sms_reserve_minor', 100000)) returning id)
    select o.contact_phone_sealed as phone, o.lang, sent.n + 1 as count from made, sent, orders o where o.id = ${code.orderId}`);
  return rows[0] ?? null;
}
