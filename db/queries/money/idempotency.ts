import { isSameFingerprint } from "@haat/core/seal";
import { type SQL, sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type KeyScope = Readonly<{ caller: string; route: string; key: string }>;
/** A key in the hands of one running request. The lease tells it from a later one that took the key over. */
export type HeldKey = KeyScope & Readonly<{ lease: string }>;
/** What a caller was told, byte for byte; the body is sealed, for it may name him. */
export type KeptReply = Readonly<{ status: number; type: string; language: string; sealed: string }>;
export type Claim =
  | Readonly<{ state: "mine"; held: HeldKey }>
  | Readonly<{ state: "busy" }>
  | Readonly<{ state: "other_body" }>
  | Readonly<{ state: "done"; reply: KeptReply }>;

/** Three times as long as a living request takes to say that it lives, and short enough to end a dead one's work in a minute. */
const leaseTime = sql`interval '45 seconds'`;
const leaseOf = (made: SQL): SQL => sql`extract(epoch from ${made})::text`;
const isOf = ({ caller, route, key }: KeyScope): SQL =>
  sql`caller = ${caller} and route = ${route} and key = ${key}`;
const isAlive = sql`greatest(k.created_at, k.renewed_at) >= now() - ${leaseTime}`;
const isHeld = (held: HeldKey): SQL => sql`${isOf(held)} and ${leaseOf(sql`created_at`)} = ${held.lease}`;

/**
 * One statement decides among all who come at once. A key whose holder gave it back or died is taken over, judged by the
 * database's clock; what its work has already committed stays on it.
 */
export async function claimKey(
  books: Books,
  { bodyHash, ...scope }: KeyScope & Readonly<{ bodyHash: string }>,
): Promise<Claim> {
  const { caller, route, key } = scope;
  type Row = { lease: string | null; bodyHash: string | null; reply: KeptReply | null };
  const [row] = await books.ask<Row>(sql`
    with mine as (
      insert into idempotency_key as k (caller, route, key, body_hash) values (${caller}, ${route}, ${key}, ${bodyHash})
      on conflict (caller, route, key) do update set created_at = now(), renewed_at = null
        where same_hash(k.body_hash, excluded.body_hash) and k.answer->'reply' is null and not (${isAlive})
      returning ${leaseOf(sql`created_at`)} as lease)
    select (select lease from mine) as lease, k.body_hash as "bodyHash", k.answer->'reply' as reply
    from (select 1) one left join idempotency_key k on ${isOf(scope)}`);
  if (row?.lease) return { state: "mine", held: { ...scope, lease: row.lease } };
  // Nothing seen: a twin made the row while this statement ran.
  if (!row?.bodyHash) return { state: "busy" };
  if (!isSameFingerprint(row.bodyHash, bodyHash)) return { state: "other_body" };
  return row.reply ? { state: "done", reply: row.reply } : { state: "busy" };
}

/** The key, locked for the transaction of its work; null when another request has taken it over. */
export async function lockHeldKey(
  tx: Tx,
  held: HeldKey,
): Promise<Readonly<{ work: { outcome: unknown } | null }> | null> {
  const { rows } = await tx.execute<{ work: { outcome: unknown } | null }>(
    sql`select answer->'work' as work from idempotency_key where ${isHeld(held)} for update`,
  );
  return rows[0] ?? null;
}

/** In the transaction of the work itself: whoever takes the key over finds it done. */
export async function noteWork(tx: Tx, held: HeldKey, outcome: unknown): Promise<void> {
  await tx.execute(sql`update idempotency_key
    set answer = ${JSON.stringify({ work: { outcome: outcome ?? null } })}::jsonb where ${isHeld(held)}`);
}

/** False: the key was taken over, and only the other request's answer counts. */
export async function keepReply(books: Books, held: HeldKey, reply: KeptReply): Promise<boolean> {
  const rows = await books.ask(sql`update idempotency_key
    set answer = coalesce(answer, '{}') || ${JSON.stringify({ reply })}::jsonb where ${isHeld(held)} returning key`);
  return rows.length === 1;
}

/** A refusal is kept when something was committed under its key, such as a counted try; else the key is as if never used. */
export async function keepRefusal(books: Books, held: HeldKey, reply: KeptReply): Promise<void> {
  await books.ask(sql`with unused as (delete from idempotency_key where ${isHeld(held)} and answer is null)
    update idempotency_key set answer = answer || ${JSON.stringify({ reply })}::jsonb
    where ${isHeld(held)} and answer is not null`);
}

/** Its holder still works: nobody takes the key over for another lease. */
export async function renewKey(books: Books, held: HeldKey): Promise<void> {
  await books.ask(sql`update idempotency_key set renewed_at = now() where ${isHeld(held)}`);
}

/** Nothing final was said: a retry runs at once, and finds what was committed. */
export async function giveKeyBack(books: Books, held: HeldKey): Promise<void> {
  await books.ask(sql`with unused as (delete from idempotency_key where ${isHeld(held)} and answer is null)
    update idempotency_key set created_at = created_at - ${leaseTime}, renewed_at = null where ${isHeld(held)} and answer is not null`);
}

export async function forgetOldKeys(books: Books): Promise<void> {
  await books.ask(sql`delete from idempotency_key where created_at < now() - interval '24 hours'`);
  await books.ask(sql`delete from one_time_code where expires_at < now() - interval '1 day'`);
  await books.ask(sql`delete from challenge where expires_at < now() - interval '1 day'`);
}
