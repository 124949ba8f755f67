import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

/** Its person stops it himself. */
export async function cancelPhoneChange(db: Database, userId: string): Promise<boolean> {
  const rows = await db.ask(
    anyone,
    sql`update phone_change set state = 'cancelled', ended_at = now()
      where user_id = ${userId} and state in ('proving','waiting') returning id`,
  );
  return rows.length > 0;
}

/** "It was not me": whoever was told stops it, and every stay of the account ends. Once. */
export async function stopPhoneChange(db: Database, cancelHash: string): Promise<boolean> {
  const rows = await db.ask(
    anyone,
    sql`with stopped as (
        update phone_change set state = 'cancelled', ended_at = now() where cancel_hash = ${cancelHash} and state = 'waiting' returning user_id),
      ended as (
        update session s set ended_at = now(), end_reason = 'recovered' from stopped where s.user_id = stopped.user_id and s.ended_at is null)
      select user_id from stopped`,
  );
  return rows.length === 1;
}
