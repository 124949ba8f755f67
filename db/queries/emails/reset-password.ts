import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import { endingWays, type Notice, telling } from "../passwords/keep-password.ts";
import { type Addressee, addresseeColumns } from "./find-addressee.ts";

/** Whose password a link resets: it must still be his address. Null when the link is used, old or none. */
export async function findReset(db: Database, tokenHash: string): Promise<Addressee | null> {
  const [row] = await db.ask<Addressee>(
    anyone,
    sql`select ${addresseeColumns} from email_token t join user_account u on u.id = t.user_id and u.email_hash = any(hashes_of(t.email_hash))
      where t.token_hash = ${tokenHash} and t.purpose = 'reset' and t.used_at is null and t.expires_at > now()
        and not u.suspended and u.erased_at is null`,
  );
  return row ?? null;
}

type Reset = Readonly<{ tokenHash: string; hash: string; emailKey: string; notices: readonly Notice[] }>;

/** Sets the password once and ends every stay, however many open the link at once. Whether it was this one. */
export async function resetPassword(
  db: Database,
  { tokenHash, hash, emailKey, notices }: Reset,
): Promise<boolean> {
  const rows = await db.askAll<{ id: string }>(anyone, [
    sql`with used as (
        update email_token t set used_at = now() from user_account u
         where t.token_hash = ${tokenHash} and t.purpose = 'reset' and t.used_at is null and t.expires_at > now()
           and u.id = t.user_id and u.email_hash = any(hashes_of(t.email_hash)) returning t.user_id),
      kept as (
        insert into password (user_id, hash) select user_id, ${hash} from used
        on conflict (user_id) do update set hash = excluded.hash, changed_at = now()),
      forgotten as (delete from password_try using used where key in (${emailKey}, 'person:' || used.user_id)),
      told as (${telling(notices, sql`select from used`)})
      select set_config('haat.reset', coalesce((select user_id from used), ''), true)`,
    sql`with whose as (select nullif(current_setting('haat.reset', true), '') as id),
      ${endingWays(sql`(select id from whose)`, { exceptSession: null, reason: "password_changed" })}
      select id from whose where id is not null`,
  ]);
  return rows.length === 1;
}
