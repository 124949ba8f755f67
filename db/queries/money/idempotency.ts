import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

type Scope = Readonly<{ caller: string; route: string; key: string }>;
export type Claim =
  | Readonly<{ state: "mine" }>
  | Readonly<{ state: "busy" }>
  | Readonly<{ state: "other_body" }>
  | Readonly<{ state: "done"; answer: unknown }>;

/** The key lives and dies with the transaction of its work; a lock tells a running twin from a finished one. */
export async function claimKey(
  tx: Tx,
  { caller, route, key, bodyHash }: Scope & { bodyHash: string },
): Promise<Claim> {
  const name = `${caller} ${route} ${key}`;
  const { rows: locks } = await tx.execute<{ got: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${name}, 0)) as got`,
  );
  if (!locks[0]?.got) return { state: "busy" };
  const { rows } = await tx.execute<{
    bodyHash: string;
    answer: unknown;
  }>(sql`select body_hash as "bodyHash", answer
    from idempotency_key where caller = ${caller} and route = ${route} and key = ${key}`);
  const [found] = rows;
  if (found)
    return found.bodyHash === bodyHash ? { state: "done", answer: found.answer } : { state: "other_body" };
  await tx.execute(
    sql`insert into idempotency_key (caller, route, key, body_hash) values (${caller}, ${route}, ${key}, ${bodyHash})`,
  );
  return { state: "mine" };
}

export async function storeAnswer(tx: Tx, { caller, route, key }: Scope, answer: unknown): Promise<void> {
  await tx.execute(sql`update idempotency_key set answer = ${JSON.stringify(answer ?? null)}::jsonb
    where caller = ${caller} and route = ${route} and key = ${key}`);
}

export async function forgetOldKeys(books: Books): Promise<void> {
  await books.ask(sql`delete from idempotency_key where created_at < now() - interval '24 hours'`);
  await books.ask(sql`delete from one_time_code where expires_at < now() - interval '1 day'`);
}
