import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import { endingWays, type Notice, telling } from "../passwords/keep-password.ts";

export type EmailChange = Readonly<{
  tokenHash: string;
  sessionId: string;
  userId: string;
  notices: readonly Notice[];
  undo: Undo | null;
}>;
/** The link by which the owner of the old address takes the change back. */
export type Undo = Readonly<{ id: string; tokenHash: string; days: number }>;

/**
 * The new address becomes his who asked for it, once, and only while he is signed in; his other stays end. The old address is
 * kept behind the link that takes the change back.
 */
export async function changeEmail(
  db: Database,
  { tokenHash, userId, sessionId, notices, undo }: EmailChange,
): Promise<boolean> {
  const rows = await db.askAll<{ id: string }>(anyone, [
    sql`with used as (
        update email_token set used_at = now() where token_hash = ${tokenHash} and purpose = 'change' and user_id = ${userId}
          and used_at is null and expires_at > now()
          and not exists (select from user_account o where o.email_hash = any(hashes_of(email_token.email_hash)))
        returning user_id, email_hash, email_sealed),
      back as (
        insert into email_token (id, user_id, purpose, token_hash, email_hash, email_sealed, expires_at)
        select ${undo?.id ?? ""}, u.id, 'undo', ${undo?.tokenHash ?? ""}, u.email_hash, u.email_sealed, now() + make_interval(days => ${undo?.days ?? 0})
          from used join user_account u on u.id = used.user_id where u.email_hash is not null and ${undo !== null}),
      moved as (
        update user_account u set email_sealed = used.email_sealed, email_hash = used.email_hash, email_verified_at = now()
          from used where u.id = used.user_id returning u.id),
      told as (${telling(notices, sql`select from used`)})
      select set_config('haat.changed', coalesce((select user_id from used), ''), true)`,
    sql`with whose as (select nullif(current_setting('haat.changed', true), '') as id),
      ${endingWays(sql`(select id from whose)`, { exceptSession: sessionId, reason: "email_changed" })}
      select id from whose where id is not null`,
  ]);
  return rows.length === 1;
}

/** The address that a link gives back, sealed, if the link still does. */
export async function findUndo(
  db: Database,
  tokenHash: string,
): Promise<Readonly<{ email: string; locale: "bn" | "en" }> | null> {
  const [row] = await db.ask<{ email: string; locale: "bn" | "en" }>(
    anyone,
    sql`select t.email_sealed as email, u.locale from email_token t join user_account u on u.id = t.user_id
      where t.token_hash = ${tokenHash} and t.purpose = 'undo' and t.used_at is null and t.expires_at > now()`,
  );
  return row ?? null;
}

/** The old address is his again, once; every stay ends and the password opens nothing until it is reset. */
export async function undoEmail(
  db: Database,
  { tokenHash, notices }: Readonly<{ tokenHash: string; notices: readonly Notice[] }>,
): Promise<boolean> {
  const rows = await db.askAll<{ id: string }>(anyone, [
    sql`with used as (
        update email_token t set used_at = now() where token_hash = ${tokenHash} and purpose = 'undo' and used_at is null and expires_at > now()
          and not exists (select from user_account o where o.email_hash = any(hashes_of(t.email_hash)) and o.id <> t.user_id)
        returning user_id, email_hash, email_sealed),
      moved as (
        update user_account u set email_sealed = used.email_sealed, email_hash = used.email_hash, email_verified_at = now()
          from used where u.id = used.user_id),
      dropped as (delete from password p using used where p.user_id = used.user_id),
      told as (${telling(notices, sql`select from used`)})
      select set_config('haat.changed', coalesce((select user_id from used), ''), true)`,
    sql`with whose as (select nullif(current_setting('haat.changed', true), '') as id),
      ${endingWays(sql`(select id from whose)`, { exceptSession: null, reason: "email_changed" })}
      select id from whose where id is not null`,
  ]);
  return rows.length === 1;
}
