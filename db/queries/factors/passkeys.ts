import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import { waysBesidesPasskeys } from "../oauth/list-identities.ts";
import { endingOthers, type Noted, noting, renewingCodes } from "./keep-totp.ts";
import type { Proof } from "./proof.ts";

export type StoredPasskey = Readonly<{
  id: string;
  userId: string;
  publicKey: string;
  counter: number;
  transports: readonly string[];
}>;

const columns = sql`p.credential_id as id, p.user_id as "userId", p.public_key as "publicKey", p.counter::int8::float8 as counter, p.transports`;

type Asked = Readonly<{
  kind: "passkey_register" | "passkey_use";
  /** Null: whoever the passkey will say. */
  userId: string | null;
  hash: string;
}>;

/** A question that is answered once, within five minutes, and by this person if it names one. */
export const keepChallenge = async (
  db: Database,
  { id, kind, userId, hash }: Asked & Readonly<{ id: string }>,
): Promise<void> =>
  void (await db.ask(
    anyone,
    sql`insert into challenge (id, kind, user_id, challenge_hash, expires_at)
      values (${id}, ${kind}, ${userId}, ${hash}, now() + interval '5 minutes')`,
  ));

const taking = ({ kind, userId, hash }: Asked) =>
  sql`taken as (update challenge set used_at = now() where challenge_hash = ${hash} and kind = ${kind}
    and user_id is not distinct from ${userId} and used_at is null and expires_at > now() returning 1)`;

/** Whether this question was open; it is no longer. */
export const takeChallenge = async (db: Database, asked: Asked): Promise<boolean> =>
  (await db.ask(anyone, sql`with ${taking(asked)} select 1 as one from taken`)).length > 0;

/** The passkey that answers a question, which is open no longer; of this person, if the question named one. */
export async function takeForUse(
  db: Database,
  { userId, hash, credentialId }: Omit<Asked, "kind"> & Readonly<{ credentialId: string }>,
): Promise<StoredPasskey | null> {
  const [row] = await db.ask<StoredPasskey>(
    anyone,
    sql`with ${taking({ kind: "passkey_use", userId, hash })}
      select ${columns} from passkey p where p.credential_id = ${credentialId}
        and (${userId}::text is null or p.user_id = ${userId}) and exists (select from taken)`,
  );
  return row ?? null;
}

export const listPasskeys = (db: Database, userId: string): Promise<StoredPasskey[]> =>
  db.ask<StoredPasskey>(
    anyone,
    sql`select ${columns} from passkey p where p.user_id = ${userId} order by created_at`,
  );

type Used = Readonly<{ id: string; userId: string; counter: number }>;

/** An authenticator that counts has counted on; one that was copied has not. */
export const passkeyProof = ({ id, userId, counter }: Used): Proof =>
  sql`proven as (update passkey set counter = ${counter}, last_used_at = now()
    where credential_id = ${id} and user_id = ${userId} and (counter < ${counter} or (counter = 0 and ${counter} = 0)) returning user_id)`;

/** The same where nothing else rests on it. */
export const usePasskey = async (db: Database, used: Used): Promise<boolean> =>
  (await db.ask(anyone, sql`with ${passkeyProof(used)} select user_id from proven`)).length > 0;

type Added = Readonly<{
  passkey: StoredPasskey;
  name: string;
  /** Of new recovery codes; empty when there are some. */
  hashes: readonly string[];
  noted: Noted;
}>;

/** A passkey more; one that somebody has already is none. */
export const addedProof = ({ passkey, name, hashes, noted }: Added): Proof =>
  sql`proven as (insert into passkey (credential_id, user_id, public_key, counter, transports, name)
      values (${passkey.id}, ${passkey.userId}, ${passkey.publicKey}, ${passkey.counter},
        array(select json_array_elements_text(${JSON.stringify(passkey.transports)}::json)), ${name})
      on conflict (credential_id) do nothing returning user_id),
    ${hashes.length > 0 ? sql`${renewingCodes(passkey.userId, hashes)},` : sql``} ${noting(noted)}`;

type Own = Readonly<{ userId: string; id: string }>;

export const namePasskey = async (
  db: Database,
  { userId, id, name }: Own & Readonly<{ name: string }>,
): Promise<boolean> =>
  (
    await db.ask(
      anyone,
      sql`update passkey set name = ${name} where credential_id = ${id} and user_id = ${userId} returning user_id`,
    )
  ).length > 0;

export type Removed = "gone" | "absent" | "last";
type Removal = Own & Readonly<{ session: string; noted: Noted }>;

/**
 * Takes away one's own passkey, unless it is the last way in. The codes go with the last factor; whoever else was signed in is
 * no longer. The person's row is locked first: two ways that are taken away at once leave one.
 */
export async function removePasskey(db: Database, { userId, id, session, noted }: Removal): Promise<Removed> {
  const [row] = await db.askAll<{ gone: boolean; was: boolean }>(anyone, [
    sql`select from user_account where id = ${userId} for update`,
    sql`with besides as (select from passkey where user_id = ${userId} and credential_id <> ${id}),
      proven as (delete from passkey k using user_account u where k.credential_id = ${id} and k.user_id = ${userId} and u.id = k.user_id
        and (exists (select from besides) or ${waysBesidesPasskeys} > 0) returning k.user_id),
      codes as (delete from recovery_code where user_id = ${userId} and exists (select from proven)
        and not exists (select from totp where user_id = ${userId} and confirmed_at is not null)
        and not exists (select from besides)),
      ${endingOthers(userId, session)}, ${noting(noted)}
      select exists (select from proven) as gone, exists (select from passkey where user_id = ${userId} and credential_id = ${id}) as was`,
  ]);
  if (row?.gone) return "gone";
  return row?.was ? "last" : "absent";
}
