import { type SQL, sql } from "drizzle-orm";

/**
 * What must still hold, and is used up, in the very statement that rests on it: expressions of a `with`, of which `proven`
 * has a row when it held.
 */
export type Proof = SQL;

/** It was looked at before, and nothing of it is used up. */
export const seenProof: Proof = sql`proven as (select 1 as one)`;

const forgetting = (key: string): SQL =>
  sql`forgotten as (delete from password_try where key = ${key} and exists (select from proven))`;

/** The same, after tries that were counted. */
export const guessedProof = (tries: string): Proof => sql`${seenProof}, ${forgetting(tries)}`;

type ShownCode = Readonly<{ userId: string; secret: string; step: number; tries: string }>;

/** A step counts once, also when its code comes twice at the same moment, and only of the secret it was made from. */
export const totpProof = ({ userId, secret, step, tries }: ShownCode): Proof =>
  sql`proven as (update totp set last_step = ${step}
      where user_id = ${userId} and secret_sealed = ${secret} and last_step < ${step} returning user_id),
    ${forgetting(tries)}`;

type ShownRecovery = Readonly<{ userId: string; codeHash: string; eventKey: string; tries: string }>;

/** A recovery code opens once, and its person is told. */
export const recoveryProof = ({ userId, codeHash, eventKey, tries }: ShownRecovery): Proof =>
  sql`proven as (update recovery_code set used_at = now()
      where user_id = ${userId} and code_hash = any(hashes_of(${codeHash})) and used_at is null returning user_id),
    told as (insert into outbox (aggregate, topic, event_key, payload)
      select user_id, 'person', ${eventKey}, '{"word": "factor.recovery_used"}'::jsonb from proven),
    ${forgetting(tries)}`;

type ShownPhoneCode = Readonly<{ userId: string; codeHash: string; flowHash: string }>;

/** The newest code for this, asked for in this flow: its try is counted whether it is right or not, and three are judged. */
export const phoneProof = ({ userId, codeHash, flowHash }: ShownPhoneCode): Proof =>
  sql`tried as (update one_time_code set tries = tries + 1, used_at = case when code_hash = ${codeHash} then now() end
      where id = (select id from one_time_code where purpose = 'step_up' and subject = ${userId} order by created_at desc, id desc limit 1)
        and flow_hash = ${flowHash} and used_at is null and tries < 3 and expires_at > now()
      returning used_at is not null as matched),
    proven as (select 1 as one from tried where matched)`;
