import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import { endingOthers, type Noted, noting, renewingCodes } from "./keep-totp.ts";

type Changing = Readonly<{ userId: string; session: string; noted: Noted }>;

/** False when there was none. The codes go with the last factor; whoever else was signed in is no longer. */
export async function removeTotp(db: Database, { userId, session, noted }: Changing): Promise<boolean> {
  const rows = await db.ask(
    anyone,
    sql`with proven as (delete from totp where user_id = ${userId} and confirmed_at is not null returning user_id),
      codes as (delete from recovery_code where user_id = ${userId} and exists (select from proven)
        and not exists (select from passkey where user_id = ${userId})),
      ${endingOthers(userId, session)}, ${noting(noted)} select user_id from proven`,
  );
  return rows.length > 0;
}

/** False when there is no factor that they could stand in for. */
export async function renewRecoveryCodes(
  db: Database,
  { userId, hashes, noted }: Omit<Changing, "session"> & Readonly<{ hashes: readonly string[] }>,
): Promise<boolean> {
  const rows = await db.ask(
    anyone,
    sql`with proven as (select u.id as user_id from user_account u where u.id = ${userId}
        and (exists (select from totp where user_id = u.id and confirmed_at is not null) or exists (select from passkey where user_id = u.id))),
      ${renewingCodes(userId, hashes)}, ${noting(noted)} select user_id from proven`,
  );
  return rows.length > 0;
}

/** Somebody has lost it all: nothing of it counts any more, and nobody stays signed in. */
export async function forgetFactors(tx: Tx, userId: string, eventKey: string): Promise<void> {
  for (const table of [sql`totp`, sql`recovery_code`, sql`passkey`])
    await tx.execute(sql`delete from ${table} where user_id = ${userId}`);
  await tx.execute(
    sql`update session set ended_at = now(), end_reason = 'factor_changed' where user_id = ${userId} and ended_at is null`,
  );
  await tx.execute(sql`insert into outbox (aggregate, topic, event_key, payload)
    values (${userId}, 'person', ${eventKey}, '{"word": "factor.reset"}'::jsonb)`);
}
