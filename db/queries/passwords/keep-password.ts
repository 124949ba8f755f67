import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

/** A string of an older cost gives way to one of today's, unless the password was changed meanwhile. */
export const renewHash = async (
  db: Database,
  { userId, was, becomes }: Readonly<{ userId: string; was: string; becomes: string }>,
): Promise<void> =>
  void (await db.ask(
    anyone,
    sql`update password set hash = ${becomes} where user_id = ${userId} and hash = ${was}`,
  ));

/** A message that waits to be sent: sealed, to one person. */
export type Notice = Readonly<{
  topic: "mail" | "sms";
  key: string;
  payload: Readonly<Record<string, string>>;
}>;

/** Writes notices into the outbox when `when` has rows. */
export const telling = (notices: readonly Notice[], when: SQL): SQL =>
  sql`insert into outbox (aggregate, topic, event_key, payload)
    select key, topic, key, payload from json_to_recordset(${JSON.stringify(notices)}::json)
      as n(topic text, key text, payload jsonb) where exists (${when})`;

/** What the change of a password ends: every other stay, every link that leads around it, and a way to another number. */
export const endingWays = (
  userId: SQL,
  { exceptSession, reason }: Readonly<{ exceptSession: string | null; reason: string }>,
): SQL =>
  sql`ended as (update session set ended_at = now(), end_reason = ${reason}
      where user_id = ${userId} and ended_at is null and id is distinct from ${exceptSession}),
    closed as (update email_token set expires_at = now()
      where user_id = ${userId} and purpose in ('reset','change','prove') and used_at is null and expires_at > now()),
    stopped as (update phone_change set state = 'cancelled', ended_at = now()
      where user_id = ${userId} and state in ('proving','waiting'))`;

type Change = Readonly<{ userId: string; hash: string; sessionId: string; notices: readonly Notice[] }>;

/** A new password for whoever is signed in; his other stays end. */
export async function changePassword(
  db: Database,
  { userId, hash, sessionId, notices }: Change,
): Promise<void> {
  await db.ask(
    anyone,
    sql`with kept as (
        insert into password (user_id, hash) values (${userId}, ${hash})
        on conflict (user_id) do update set hash = excluded.hash, changed_at = now() returning user_id),
      ${endingWays(sql`(select user_id from kept)`, { exceptSession: sessionId, reason: "password_changed" })},
      forgotten as (delete from password_try where key = ${`person:${userId}`})
      ${telling(notices, sql`select from kept`)}`,
  );
}
