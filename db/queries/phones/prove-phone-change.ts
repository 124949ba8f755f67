import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import { type Notice, telling } from "../passwords/keep-password.ts";

export type OpenPhoneChange = Readonly<{
  id: string;
  state: "proving" | "waiting";
  phoneTail: string;
  isPhoneProven: boolean;
  isProven: boolean;
  dueAt: string | null;
}>;

const openOf = (userId: string): SQL => sql`select id, state, phone_tail as "phoneTail",
    phone_proven_at is not null as "isPhoneProven", proven_by is not null as "isProven", due_at as "dueAt"
  from phone_change where user_id = ${userId} and (state = 'waiting' or (state = 'proving' and expires_at > now()))`;

/** Somebody's way to another number, if he is on one. */
export async function findPhoneChange(db: Database, userId: string): Promise<OpenPhoneChange | null> {
  const [row] = await db.ask<OpenPhoneChange>(anyone, openOf(userId));
  return row ?? null;
}

type Step = Readonly<{ userId: string; cancelHash: string; notices: readonly Notice[] }>;

/** The day begins once both proofs are there; whoever has the old phone or the mail is told, with the way to stop it. */
const beginDay = ({ userId, cancelHash, notices }: Step): SQL =>
  sql`with begun as (
      update phone_change set state = 'waiting', cancel_hash = ${cancelHash},
        due_at = case when proven_by = 'first' then now() else now() + interval '24 hours' end
       where user_id = ${userId} and state = 'proving' and expires_at > now() and proven_by is not null and phone_proven_at is not null
      returning proven_by)
    ${telling(notices, sql`select from begun where proven_by <> 'first'`)}`;

type Verdict = OpenPhoneChange & Readonly<{ wasRight: boolean }>;

/** Tries the code of the new phone, within its five minutes: counted before it is judged, three times. Null: there is nothing to prove any more. */
export async function proveNewPhone(
  db: Database,
  { codeHash, ...step }: Step & Readonly<{ codeHash: string }>,
): Promise<Verdict | null> {
  const [row] = await db.askAll<OpenPhoneChange & { verdict: string }>(anyone, [
    sql`with tried as (
        update phone_change set code_tries = code_tries + 1, phone_proven_at = case when code_hash = ${codeHash} then now() end
         where user_id = ${step.userId} and state = 'proving' and phone_proven_at is null and code_tries < 3 and asked_at > now() - interval '5 minutes'
        returning phone_proven_at is not null as matched)
      select set_config('haat.tried', coalesce((select matched::text from tried), 'none'), true)`,
    beginDay(step),
    sql`select o.*, current_setting('haat.tried', true) as verdict from (${openOf(step.userId)}) o`,
  ]);
  if (!row || row.verdict === "none") return null;
  const { verdict, ...change } = row;
  return { ...change, wasRight: verdict === "true" };
}

/** The link in the mailbox is the second proof, once, of him who is signed in. */
export async function proveByMail(
  db: Database,
  { tokenHash, ...step }: Step & Readonly<{ tokenHash: string }>,
): Promise<OpenPhoneChange | null> {
  const [row] = await db.askAll<OpenPhoneChange & { used: string }>(anyone, [
    sql`with used as (
        update email_token set used_at = now() where token_hash = ${tokenHash} and purpose = 'prove' and user_id = ${step.userId}
          and used_at is null and expires_at > now() returning user_id),
      proven as (
        update phone_change c set proven_by = 'mail' from used
         where c.user_id = used.user_id and c.state = 'proving' and c.proven_by is null and c.expires_at > now() returning 1)
      select set_config('haat.used', (select count(*) from proven)::text, true)`,
    beginDay(step),
    sql`select o.*, current_setting('haat.used', true) as used from (${openOf(step.userId)}) o`,
  ]);
  if (!row || row.used !== "1") return null;
  const { used: _used, ...change } = row;
  return change;
}
