import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import { myselfColumns } from "../auth/find-me.ts";
import { type Counted, countingTries, waitOf } from "../passwords/count-tries.ts";
import {
  type BegunRow,
  type BegunSession,
  beginning,
  begunOf,
  entering,
  type NewSession,
  sessionColumns,
} from "../sessions/begin-session.ts";

/** Sealed, and the seconds until the next guess is judged; null when this one is. */
export type Waiting = Readonly<{ held: string; wait: number | null }>;

/** Counts a guess and finds what waits behind a registration's link; null when the link is used, old or none. */
export async function findRegistration(
  db: Database,
  { tokenHash, counted }: Readonly<{ tokenHash: string; counted: Counted }>,
): Promise<Waiting | null> {
  const [row] = await db.ask<Waiting>(
    anyone,
    sql`with found as (select held from email_token where token_hash = ${tokenHash} and purpose = 'register' and user_id is null
      and used_at is null and expires_at > now() and held is not null),
      counted as (${countingTries([counted], sql`exists (select from found)`)})
      select held, ${waitOf([counted])} as wait from found`,
  );
  return row ?? null;
}

type NewPerson = Readonly<{
  tokenHash: string;
  userId: string;
  name: string;
  locale: "bn" | "en";
  hash: string;
  session: NewSession;
}>;

/** The link makes its person once, and opens his session in the same transaction; null when it was used meanwhile, or the address has found another owner. */
export async function register(
  db: Database,
  { tokenHash, userId, name, locale, hash, session }: NewPerson,
): Promise<BegunSession | null> {
  const [row] = await db.askAll<BegunRow>(anyone, [
    sql`with used as (
        update email_token set used_at = now(), held = null where token_hash = ${tokenHash} and purpose = 'register'
          and user_id is null and used_at is null and expires_at > now() returning email_hash, email_sealed),
      person as (
        insert into user_account (id, name, locale, email_sealed, email_hash, email_verified_at)
        select ${userId}, ${name}, ${locale}, email_sealed, email_hash, now() from used
         where not exists (select from user_account u where u.email_hash = any(hashes_of(used.email_hash)))
        on conflict (email_hash) do nothing returning id),
      kept as (insert into password (user_id, hash) select id, ${hash} from person)
      select ${entering(sql`person.id`)} from person`,
    ...beginning(session),
    sql`select ${sessionColumns}, ${myselfColumns} from session s join user_account u on u.id = s.user_id where s.id = ${session.id}`,
  ]);
  return row ? begunOf(row) : null;
}
