import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import type { Author } from "../money/audit.ts";
import type { Proof } from "./proof.ts";

/** An app that is being set up, beside the one in use; a new start forgets the one before. Its person's phone, sealed. */
export async function keepPendingTotp(
  db: Database,
  { userId, sealed }: Readonly<{ userId: string; sealed: string }>,
): Promise<string | null> {
  const [row] = await db.ask<{ phone: string | null }>(
    anyone,
    sql`insert into totp (user_id, pending_sealed, pending_at) values (${userId}, ${sealed}, now())
      on conflict (user_id) do update set pending_sealed = excluded.pending_sealed, pending_at = excluded.pending_at
      returning (select phone_sealed from user_account where id = totp.user_id) as phone`,
  );
  return row?.phone ?? null;
}

/** Ten new codes in the place of the old ones; a CTE, where `proven` says whether. */
export const renewingCodes = (userId: string, hashes: readonly string[]): SQL =>
  sql`dropped as (delete from recovery_code where user_id = ${userId} and exists (select from proven)),
    codes as (insert into recovery_code (user_id, code_hash)
      select ${userId}, value from json_array_elements_text(${JSON.stringify(hashes)}::json) where exists (select from proven))`;

/** Told to the person and noted in the audit, where `proven` says that it happened. */
export const noting = ({ userId, word, eventKey, author }: Noted): SQL =>
  sql`noted as (insert into audit (actor, role, request_id, action, subject)
      select ${author.actor}, ${author.role}, ${author.requestId}, ${word}, ${userId} from proven),
    told as (insert into outbox (aggregate, topic, event_key, payload)
      select ${userId}, 'person', ${eventKey}, ${JSON.stringify({ word })}::jsonb from proven)`;

export type Noted = Readonly<{
  userId: string;
  word: "factor.added" | "factor.removed" | "factor.codes_renewed";
  eventKey: string;
  author: Author;
}>;

/** Every other stay of a person ends, where `proven` and `when` say so. */
export const endingOthers = (userId: string, keptSession: string | null, when: SQL = sql`true`): SQL =>
  sql`others as (update session set ended_at = now(), end_reason = 'factor_changed'
    where user_id = ${userId} and ended_at is null and id is distinct from ${keptSession} and exists (select from proven) and ${when})`;

type Confirmed = Readonly<{
  userId: string;
  /** Sealed, as it was set up. */
  pending: string;
  step: number;
  session: string;
  /** Of new recovery codes; empty when there are some. */
  hashes: readonly string[];
  tries: string;
  noted: Noted;
}>;

/** The first code of a new app: it counts from now on. Where it takes another's place, every other stay ends. */
export const confirmedProof = ({ userId, pending, step, session, hashes, tries, noted }: Confirmed): Proof =>
  sql`replaced as (select 1 from totp where user_id = ${userId} and confirmed_at is not null),
    proven as (update totp set secret_sealed = pending_sealed, confirmed_at = now(), last_step = ${step}, pending_sealed = null, pending_at = null
      where user_id = ${userId} and pending_sealed = ${pending} and pending_at > now() - interval '15 minutes' returning user_id),
    ${endingOthers(userId, session, sql`exists (select from replaced)`)},
    ${hashes.length > 0 ? sql`${renewingCodes(userId, hashes)},` : sql``} ${noting(noted)},
    forgotten as (delete from password_try where key = ${tries} and exists (select from proven))`;
