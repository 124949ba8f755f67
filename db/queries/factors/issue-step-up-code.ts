import { sql } from "drizzle-orm";
import { lately } from "../auth/issue-code.ts";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

export type StepUpCode = Readonly<{
  id: string;
  userId: string;
  phoneHash: string;
  codeHash: string;
  flowHash: string;
  parts: number;
  /** The SMS, sealed. */
  message: Readonly<Record<string, string | number>>;
}>;

export type SentStepUp =
  | Readonly<{ verdict: "sent"; expiresAt: string; resendAt: string }>
  | Readonly<{ verdict: "wait" | "paused"; seconds: number }>;

type Row = { verdict: SentStepUp["verdict"]; expiresAt: string; resendAt: string; seconds: number };

/**
 * A code to the own phone of whoever is signed in. It stands in one line with the codes that are sent to this phone for signing
 * in: together five an hour, ten a day and one a minute. A person we know is sent it also from what the day keeps back.
 */
export async function issueStepUpCode(
  db: Database,
  { id, userId, phoneHash, codeHash, flowHash, parts, message }: StepUpCode,
): Promise<SentStepUp> {
  const [row] = await db.askAll<Row>(anyone, [
    sql`select pg_advisory_xact_lock(hashtextextended('sign_in:' || hash_in_line(${phoneHash}), 0))`,
    sql`with mine as (select array_agg(created_at order by created_at desc) as at from one_time_code
          where phone_hash = any(hashes_of(${phoneHash})) and purpose in ('sign_in','step_up') and created_at > now() - interval '1 day'),
        ${lately(phoneHash)},
        judged as (select greatest(mine.at[1] + interval '60 seconds', lately.at[5] + interval '1 hour',
            mine.at[setting_now('codes_per_day_phone', 10)] + interval '1 day') as opens,
          code_money_left(code_price('sms', ${parts}::int), setting_now('sms_daily_budget_minor', 500000)
              + setting_now('sms_reserve_minor', 100000)) as is_left from mine, lately),
        verdict as (select case when opens > now() then 'wait' when not is_left then 'paused' else 'sent' end as verdict, opens from judged),
        ended as (update one_time_code set expires_at = now() where purpose = 'step_up' and subject = ${userId}
          and used_at is null and expires_at > now() and exists (select from verdict where verdict = 'sent')),
        made as (insert into one_time_code (id, phone_hash, purpose, subject, code_hash, flow_hash, expires_at)
          select ${id}, ${phoneHash}, 'step_up', ${userId}, ${codeHash}, ${flowHash}, now() + interval '5 minutes'
            from verdict where verdict = 'sent' returning created_at, expires_at),
        told as (insert into outbox (aggregate, topic, event_key, payload)
          select ${id}, 'sms', ${`${id}:code`}, ${JSON.stringify(message)}::jsonb from made)
      select verdict, m.expires_at as "expiresAt", m.created_at + interval '60 seconds' as "resendAt",
        greatest(1, ceil(extract(epoch from case when verdict = 'paused'
          then (dhaka_day() + 1)::timestamp at time zone 'Asia/Dhaka' else opens end - now())))::int as seconds
      from verdict left join made m on true`,
  ]);
  if (!row) throw new Error("a code is either sent or refused");
  const { verdict, expiresAt, resendAt, seconds } = row;
  return verdict === "sent" ? { verdict, expiresAt, resendAt } : { verdict, seconds };
}
