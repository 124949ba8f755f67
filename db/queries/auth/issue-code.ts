import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

export type NewCode = Readonly<{
  id: string;
  phoneHash: string;
  codeHash: string;
  /** The SMS, sealed. */
  sms: Readonly<Record<string, string>>;
}>;
export type IssuedCode = Readonly<{ expiresAt: string; resendAt: string }>;

/**
 * Stores a sign-in code and hands its SMS to the outbox, in one transaction and one round trip; null when this phone was
 * sent one within 60 seconds or five within the hour. The lock makes requests for one phone stand in line, and the second
 * statement sees what those before it have stored.
 */
export async function issueSignInCode(
  db: Database,
  { id, phoneHash, codeHash, sms }: NewCode,
): Promise<IssuedCode | null> {
  const [row] = await db.askAll<IssuedCode>(anyone, [
    sql`select pg_advisory_xact_lock(hashtextextended(${`sign_in:${phoneHash}`}, 0))`,
    sql`with recent as (
        select count(*) filter (where created_at > now() - interval '1 hour') as sent, max(created_at) as latest
          from one_time_code where phone_hash = ${phoneHash} and purpose = 'sign_in'),
      allowed as (select 1 from recent where sent < 5 and (latest is null or latest <= now() - interval '60 seconds')),
      ended as (
        update one_time_code set expires_at = now()
         where phone_hash = ${phoneHash} and purpose = 'sign_in' and used_at is null and expires_at > now() and exists (select 1 from allowed)),
      made as (
        insert into one_time_code (id, phone_hash, purpose, code_hash, expires_at)
        select ${id}, ${phoneHash}, 'sign_in', ${codeHash}, now() + interval '5 minutes' from allowed
        returning created_at, expires_at),
      told as (
        insert into outbox (aggregate, topic, event_key, payload)
        select ${id}, 'sms', ${`${id}:code`}, ${JSON.stringify(sms)}::jsonb from made)
      select expires_at as "expiresAt", created_at + interval '60 seconds' as "resendAt" from made`,
  ]);
  return row ?? null;
}
