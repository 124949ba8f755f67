import { type SQL, sql } from "drizzle-orm";
import type { SealedEmail } from "@haat/core/sealed-email";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

export type LinkPurpose = "register" | "reset" | "change" | "undo" | "prove";
type Payload = Readonly<Record<string, string>>;

export type NewLink = Readonly<{
  id: string;
  purpose: LinkPurpose;
  email: SealedEmail;
  tokenHash: string;
  /** Who asked, when he is signed in. */
  askedBy: string | null;
  held: string | null;
  minutes: number;
  /** The mail for an address that nobody here owns, and for one that has an owner; null: none. Sealed. */
  toStranger: Payload | null;
  toOwner: Readonly<{ bn: Payload; en: Payload }> | null;
}>;

const mostAnHour = 5;

/** Whether the link opens anything: what begins must not have an owner yet, what resets must have one. */
const opens = ({ purpose, askedBy }: NewLink): SQL => {
  switch (purpose) {
    case "register":
    case "change":
      return sql`(select count(*) = 0 from owner)`;
    case "reset":
      return sql`(select count(*) = 1 from owner)`;
    case "undo":
    case "prove":
      return sql`(select count(*) = 1 from owner where id = ${askedBy})`;
  }
};

/**
 * Makes a link and hands its mail to the outbox, or, for one who asks too often, does neither: five an hour and one a minute
 * for each address and purpose. Whether the address is known changes which mail is written and whether the link opens
 * anything, not what the statement does. One round trip.
 */
export async function issueLink(db: Database, link: NewLink): Promise<void> {
  const { id, purpose, email, tokenHash, askedBy, held, minutes, toStranger, toOwner } = link;
  const json = (payload: Payload | undefined | null) =>
    sql`${payload ? JSON.stringify(payload) : null}::jsonb`;
  await db.askAll(anyone, [
    sql`select pg_advisory_xact_lock(hashtextextended('mail:' || hash_in_line(${email.hash}), 0))`,
    sql`with owner as (
        select id, locale from user_account where email_hash = any(hashes_of(${email.hash})) and not suspended and erased_at is null),
      recent as (
        select count(*) filter (where created_at > now() - interval '1 hour') as sent, max(created_at) as latest
          from email_token where email_hash = any(hashes_of(${email.hash})) and purpose = ${purpose}),
      allowed as (select from recent where sent < ${mostAnHour} and (latest is null or latest <= now() - interval '60 seconds')),
      made as (
        insert into email_token (id, user_id, purpose, token_hash, email_hash, email_sealed, held, expires_at)
        select ${id}, coalesce(${askedBy}, (select id from owner)), ${purpose}, ${tokenHash}, ${email.hash}, ${email.sealed}, ${held},
          case when ${opens(link)} then now() + make_interval(mins => ${minutes}) else now() end from allowed),
      mail as (
        select case (select locale from owner) when 'en' then ${json(toOwner?.en)} when 'bn' then ${json(toOwner?.bn)}
          else ${json(toStranger)} end as payload from allowed)
      insert into outbox (aggregate, topic, event_key, payload)
      select ${id}, 'mail', ${`${id}:link`}, payload from mail where payload is not null`,
  ]);
}
