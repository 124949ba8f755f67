import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import { type Counted, countingTries, waitOf } from "../passwords/count-tries.ts";

/** What somebody may prove himself by, as it is kept. */
export type Provable = Readonly<{
  /** Seconds until the next try is judged; null when this one is. */
  wait: number | null;
  /** Whether he has an authenticator app or a passkey, and codes for the day he has not. */
  hasSecond: boolean;
  hasCodes: boolean;
  /** Sealed: of the app in use, and of one that is being set up. */
  secret: string | null;
  pending: string | null;
  /** Of his password. */
  hash: string | null;
  /** Sealed. */
  phone: string | null;
  /** The database's clock. */
  now: string;
}>;

/** Of a user `u`. */
export const hasSecond: SQL = sql`(exists (select from totp where user_id = u.id and confirmed_at is not null)
  or exists (select from passkey where user_id = u.id))`;

/** Counts a try, before anybody judges it, and finds what it is judged by. One round trip. */
export async function readyToProve(
  db: Database,
  { userId, counted }: Readonly<{ userId: string; counted: Counted | null }>,
): Promise<Provable> {
  const counting = counted ? sql`with counted as (${countingTries([counted])})` : sql``;
  const [row] = await db.ask<Provable>(
    anyone,
    sql`${counting} select ${counted ? waitOf([counted]) : sql`null::int`} as wait, ${hasSecond} as "hasSecond",
        exists (select from recovery_code where user_id = u.id and used_at is null) as "hasCodes",
        t.secret_sealed as secret, case when t.pending_at > now() - interval '15 minutes' then t.pending_sealed end as pending,
        p.hash, u.phone_sealed as phone, now() as now
      from user_account u left join totp t on t.user_id = u.id left join password p on p.user_id = u.id where u.id = ${userId}`,
  );
  if (!row) throw new Error("somebody who is signed in is somebody");
  return row;
}
