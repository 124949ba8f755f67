import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

/** What a stranger has done for his first code, and the mark by which it counts once. */
export type Proof = Readonly<{ kind: "work" | "riddle"; id: string; hash: string; endsAt: Date }>;

export type NewCode = Readonly<{
  id: string;
  phoneHash: string;
  codeHash: string;
  flowHash: string;
  /** Of the flow that this one goes on; whoever has it has shown before that he is worth a code. */
  flowBefore: string | null;
  channel: "sms" | "voice";
  parts: number;
  addressHash: string | null;
  deviceHash: string | null;
  proof: Proof | null;
  /** The message, sealed. */
  message: Readonly<Record<string, string>>;
}>;

export type IssuedCode =
  | Readonly<{ verdict: "sent"; expiresAt: string; resendAt: string }>
  | Readonly<{ verdict: "work_needed" | "work_used" }>
  /** Too soon or too often, or the day's money is spent: how long to wait. */
  | Readonly<{ verdict: "wait" | "paused"; seconds: number }>;

type Row = { verdict: IssuedCode["verdict"]; expiresAt: string; resendAt: string; seconds: number };

/** Requests for one phone stand in line, then those from one address, then all riddles: so every count sees those before. */
const inLine = ({ phoneHash, addressHash, proof }: NewCode): SQL =>
  sql`select pg_advisory_xact_lock(hashtextextended('sign_in:' || hash_in_line(${phoneHash}), 0)),
    pg_advisory_xact_lock(hashtextextended('codes from:' || ${addressHash}::text, 0)),
    pg_advisory_xact_lock(hashtextextended(case when ${proof?.kind ?? "none"} = 'riddle' then 'riddles' end, 0))`;

/** Every code of the last hour for one phone, whatever it was for: five ring it, and no sixth. */
export const lately = (phoneHash: string | SQL): SQL => sql`
  lately as (select array_agg(at order by at desc) as at from (
    select created_at as at from one_time_code where phone_hash = any(hashes_of(${phoneHash})) and created_at > now() - interval '1 hour' union all
    select asked_at from phone_change where phone_hash = any(hashes_of(${phoneHash})) and asked_at > now() - interval '1 hour') sent)`;

/** When each of the counts lets the next code go; the latest of them decides. */
const counts = ({ phoneHash, addressHash, proof }: NewCode): SQL => sql`
  mine as (select array_agg(created_at order by created_at desc) as at from one_time_code
    where phone_hash = any(hashes_of(${phoneHash})) and purpose in ('sign_in','step_up') and created_at > now() - interval '1 day'),
  ${lately(phoneHash)},
  near as (select array_agg(created_at order by created_at desc) as at,
      array_agg(created_at order by created_at desc) filter (where shown = 'riddle') as riddles from one_time_code
    where address_hash = ${addressHash} and created_at > now() - interval '1 hour'),
  riddled as (select array_agg(created_at order by created_at desc) as at from one_time_code
    where shown = 'riddle' and created_at > now() - interval '1 hour'),
  opens as (select greatest(mine.at[1] + interval '60 seconds', lately.at[5] + interval '1 hour',
      mine.at[setting_now('codes_per_day_phone', 10)] + interval '1 day',
      near.at[setting_now('codes_per_hour_address', 20)] + interval '1 hour',
      case when ${proof?.kind ?? "none"} = 'riddle' then greatest(
        near.riddles[setting_now('riddle_codes_per_hour_address', 5)] + interval '1 hour',
        riddled.at[setting_now('riddle_codes_per_hour', 60)] + interval '1 hour') end) as at from mine, lately, near, riddled)`;

/** A device that this phone's person has signed in on. Asked whoever he is, and never told. */
const known = ({ phoneHash, deviceHash, flowBefore }: NewCode): SQL => sql`
  known as (select exists (select from known_device d join user_account u on u.id = d.user_id
      where u.phone_hash = any(hashes_of(${phoneHash})) and d.device_hash = ${deviceHash ?? ""}) as is_known,
    exists (select from one_time_code where phone_hash = any(hashes_of(${phoneHash})) and purpose = 'sign_in' and flow_hash = ${flowBefore ?? "none"}
      and created_at > now() - interval '1 hour') as goes_on)`;

/** Strangers are sent codes from the day's budget; known devices from what is kept back besides, when that is spent. */
const money = ({ channel, parts }: NewCode): SQL => sql`
  money as (select code_money_left(code_price(${channel}, ${parts}::int), setting_now('sms_daily_budget_minor', 500000)
      + case when is_known then setting_now('sms_reserve_minor', 100000) else 0 end) as is_left from known)`;

const judged = ({ proof }: NewCode): SQL => sql`
  judged as (select case
      when not is_known and not goes_on and ${proof === null} then 'work_needed'
      when opens.at > now() then 'wait'
      when not is_left then 'paused'
      else 'sent' end as verdict, opens.at, is_known from known, opens, money),
  spent as (insert into challenge (id, kind, challenge_hash, expires_at, used_at)
    select ${proof?.id ?? ""}, 'work', ${proof?.hash ?? ""}, ${proof?.endsAt.toISOString() ?? null}::timestamptz, now() from judged
     where verdict = 'sent' and ${proof !== null}
    on conflict (challenge_hash) do nothing returning 1),
  allowed as (select is_known from judged where verdict = 'sent' and (${proof === null} or exists (select from spent)))`;

const written = ({
  id,
  phoneHash,
  codeHash,
  flowHash,
  addressHash,
  channel,
  proof,
  message,
}: NewCode): SQL => sql`
  ended as (update one_time_code set expires_at = now()
    where phone_hash = any(hashes_of(${phoneHash})) and purpose = 'sign_in' and used_at is null and expires_at > now() and exists (select from allowed)),
  made as (insert into one_time_code (id, phone_hash, purpose, code_hash, flow_hash, address_hash, shown, channel, expires_at)
    select ${id}, ${phoneHash}, 'sign_in', ${codeHash}, ${flowHash}, ${addressHash}, coalesce(${proof?.kind ?? null}, case when is_known then 'device' else 'flow' end), ${channel},
      now() + interval '5 minutes' from allowed returning created_at, expires_at),
  told as (insert into outbox (aggregate, topic, event_key, payload)
    select ${id}, 'sms', ${`${id}:code`}, ${JSON.stringify(message)}::jsonb from made)`;

/**
 * Stores a sign-in code and hands its message to the outbox: one transaction, one round trip, and the same statements
 * whether anybody has this phone or not. Every count is taken here, so it holds also when Redis is away.
 */
export async function issueSignInCode(db: Database, code: NewCode): Promise<IssuedCode> {
  const [row] = await db.askAll<Row>(anyone, [
    inLine(code),
    sql`with ${counts(code)}, ${known(code)}, ${money(code)}, ${judged(code)}, ${written(code)}
      select case when j.verdict = 'sent' and m.created_at is null then 'work_used' else j.verdict end as verdict,
        m.expires_at as "expiresAt", m.created_at + interval '60 seconds' as "resendAt",
        greatest(1, ceil(extract(epoch from case when j.verdict = 'paused'
          then (dhaka_day() + 1)::timestamp at time zone 'Asia/Dhaka' else j.at end - now())))::int as seconds
      from judged j left join made m on true`,
  ]);
  if (!row) throw new Error("a code is either sent or refused");
  const { verdict, expiresAt, resendAt, seconds } = row;
  if (verdict === "sent") return { verdict, expiresAt, resendAt };
  return verdict === "wait" || verdict === "paused" ? { verdict, seconds } : { verdict };
}
