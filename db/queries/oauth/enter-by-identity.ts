import type { Provider } from "@haat/core/providers";
import type { SealedEmail } from "@haat/core/sealed-email";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

export type Comer = Readonly<{
  provider: Provider;
  subject: string;
  labelSealed: string | null;
  /** Only an address that the provider vouches for; null otherwise. */
  email: SealedEmail | null;
  newUserId: string;
  name: string;
  locale: "bn" | "en";
}>;

export type Entered =
  | Readonly<{ outcome: "entered"; userId: string }>
  /** The address belongs to somebody who may not come in, or who has another account of this provider linked. */
  | Readonly<{ outcome: "barred" | "taken" }>;

type Row = { userId: string | null; isBarred: boolean };

/** What must stand in line: comers of one identity, and whoever does something about one address. */
const inLine = (provider: string, subject: string, emailHash: string | null): SQL =>
  sql`select pg_advisory_xact_lock(hashtextextended(${`identity:${provider}:${subject}`}, 0)),
    pg_advisory_xact_lock(hashtextextended(${emailHash === null ? sql`${`identity:${provider}:${subject}`}` : sql`'mail:' || hash_in_line(${emailHash})`}, 0))`;

/**
 * Whose account an identity opens: his whom it is linked to; else his who has proven the same address here, who is told of it;
 * else a new one, with the address as its own. What strangers have begun with that address comes to an end: their password
 * never opens it. One transaction, one round trip.
 */
export async function enterByIdentity(db: Database, comer: Comer): Promise<Entered> {
  const { provider, subject, labelSealed, email, newUserId, name, locale } = comer;
  const hash = email?.hash ?? null;
  const mine = sql`provider = ${provider} and subject = ${subject}`;
  const notice = JSON.stringify({ word: "identity.linked" });
  const [row] = await db.askAll<Row>(anyone, [
    inLine(provider, subject, hash),
    // Who has the address stands in line with himself linking or unlinking.
    sql`select from user_account where email_hash = any(hashes_of(${hash})) for update`,
    sql`with known as (update identity set last_used_at = now() where ${mine} returning user_id),
      owner as (
        select id, not suspended and erased_at is null as may_enter from user_account
         where email_hash = any(hashes_of(${hash})) and not exists (select from known)),
      made as (
        insert into user_account (id, name, locale, email_sealed, email_hash, email_verified_at)
        select ${newUserId}, ${name}, ${locale}, ${email?.sealed ?? null}, ${hash}, ${hash === null ? sql`null` : sql`now()`}
         where not exists (select from known) and not exists (select from owner)
        on conflict (email_hash) do nothing returning id),
      linked as (
        insert into identity (provider, subject, user_id, label_sealed, last_used_at)
        select ${provider}, ${subject}, id, ${labelSealed}, now() from (
          select id from made union all
          select id from owner where may_enter and not exists (select from identity i where i.user_id = owner.id and i.provider = ${provider})) one
        on conflict do nothing returning user_id),
      stopped as (
        update email_token set expires_at = now()
         where email_hash = any(hashes_of(${hash})) and purpose in ('register','change') and used_at is null and expires_at > now()
           and exists (select from linked) and user_id is distinct from (select user_id from linked))
      insert into outbox (aggregate, topic, event_key, payload)
      select user_id, 'person', ${`${newUserId}:linked`}, ${notice}::jsonb from linked join owner on owner.id = linked.user_id`,
    sql`select (select user_id from identity where ${mine}) as "userId",
      exists (select from user_account where email_hash = any(hashes_of(${hash})) and (suspended or erased_at is not null)) as "isBarred"`,
  ]);
  if (row?.userId) return { outcome: "entered", userId: row.userId };
  return { outcome: row?.isBarred ? "barred" : "taken" };
}
