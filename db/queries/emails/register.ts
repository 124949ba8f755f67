import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

/** What waits behind a registration's link, sealed; null when the link is used, old or none. */
export async function findRegistration(db: Database, tokenHash: string): Promise<string | null> {
  const [row] = await db.ask<{ held: string | null }>(
    anyone,
    sql`select held from email_token where token_hash = ${tokenHash} and purpose = 'register' and user_id is null
      and used_at is null and expires_at > now()`,
  );
  return row?.held ?? null;
}

type NewPerson = Readonly<{
  tokenHash: string;
  userId: string;
  name: string;
  locale: "bn" | "en";
  hash: string;
}>;

/** The link makes its person once; null when it was used meanwhile, or the address has found another owner. */
export async function register(
  db: Database,
  { tokenHash, userId, name, locale, hash }: NewPerson,
): Promise<string | null> {
  const [row] = await db.ask<{ id: string }>(
    anyone,
    sql`with used as (
        update email_token set used_at = now(), held = null where token_hash = ${tokenHash} and purpose = 'register'
          and user_id is null and used_at is null and expires_at > now() returning email_hash, email_sealed),
      person as (
        insert into user_account (id, name, locale, email_sealed, email_hash, email_verified_at)
        select ${userId}, ${name}, ${locale}, email_sealed, email_hash, now() from used
        on conflict (email_hash) do nothing returning id),
      kept as (insert into password (user_id, hash) select id, ${hash} from person)
      select id from person`,
  );
  return row?.id ?? null;
}
