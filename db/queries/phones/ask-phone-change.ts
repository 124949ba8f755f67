import type { SealedPhone } from "@haat/core/sealed-phone";
import { sql } from "drizzle-orm";
import { lately } from "../auth/issue-code.ts";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import type { OpenPhoneChange } from "./prove-phone-change.ts";

/** What the change rests on beside the new phone's code. `first`: there was no phone, so nobody can be robbed of one. */
export type SecondProof = "password" | "mail" | "totp" | "passkey" | "recovery" | "first";

export type NewPhoneChange = Readonly<{
  id: string;
  userId: string;
  phone: SealedPhone;
  codeHash: string;
  /** Null while the link in the mailbox is still to be opened. */
  provenBy: SecondProof | null;
  sms: Readonly<Record<string, string>>;
}>;

const mostADay = 3;
const mostAnHourToOne = 3;

/**
 * Begins a way to another number and hands the code to the outbox, unless its person has begun three today or a minute ago,
 * the number was sent three within the hour, or the day's money for codes is spent; then it does neither. A new one takes the
 * place of one that is not proven yet, never of one that waits for its day.
 */
export async function askPhoneChange(
  db: Database,
  { id, userId, phone, codeHash, provenBy, sms }: NewPhoneChange,
): Promise<OpenPhoneChange | null> {
  const [row] = await db.askAll<OpenPhoneChange>(anyone, [
    sql`select pg_advisory_xact_lock(hashtextextended(${`phone_change:${userId}`}, 0))`,
    sql`select pg_advisory_xact_lock(hashtextextended('phone_change:' || hash_in_line(${phone.hash}), 0))`,
    sql`update phone_change set state = 'cancelled', ended_at = now()
      where user_id = ${userId} and state = 'proving' and asked_at <= now() - interval '60 seconds'`,
    sql`with ${lately(phone.hash)},
      allowed as (select where not exists (select from phone_change where user_id = ${userId} and state in ('proving','waiting'))
        and (select count(*) < ${mostADay} from phone_change where user_id = ${userId} and asked_at > now() - interval '1 day')
        and (select count(*) < ${mostAnHourToOne} from phone_change where phone_hash = any(hashes_of(${phone.hash})) and asked_at > now() - interval '1 hour')
        and (select coalesce(array_length(at, 1), 0) < 5 from lately)
        and code_money_left(code_price('sms', 1), setting_now('sms_daily_budget_minor', 500000))),
      made as (
        insert into phone_change (id, user_id, phone_sealed, phone_hash, phone_tail, code_hash, state, proven_by, expires_at)
        select ${id}, ${userId}, ${phone.sealed}, ${phone.hash}, ${phone.tail}, ${codeHash}, 'proving', ${provenBy}, now() + interval '30 minutes'
          from allowed returning *),
      told as (
        insert into outbox (aggregate, topic, event_key, payload)
        select id, 'sms', ${`${id}:code`}, ${JSON.stringify(sms)}::jsonb from made)
      select id, state, phone_tail as "phoneTail", phone_proven_at is not null as "isPhoneProven",
        proven_by is not null as "isProven", due_at as "dueAt" from made`,
  ]);
  return row ?? null;
}
