import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

/** `queries` and `nextQueryAt`: when the sweeper would have asked, so that a question in between puts its own off by nothing. */
export type Turn = Readonly<{ id: string; queries: number; nextQueryAt: string | null }>;

/** Takes the turn to have the gateway asked; null while somebody else's is not fifteen seconds old. */
export async function takeTurn(
  tx: Tx,
  { attemptId, actor }: Readonly<{ attemptId: string; actor: string }>,
): Promise<Turn | null> {
  await tx.execute(sql`select from payment_attempt where id = ${attemptId} for update`);
  const { rows } = await tx.execute<Turn>(sql`insert into gateway_ask (attempt_id, actor)
    select a.id, ${actor} from payment_attempt a where a.id = ${attemptId}
      and not exists (select from gateway_ask g where g.attempt_id = a.id and g.at > now() - interval '15 seconds')
    returning id::text, (select queries from payment_attempt where id = attempt_id),
      (select next_query_at::text from payment_attempt where id = attempt_id) as "nextQueryAt"`);
  return rows[0] ?? null;
}

/** False once the gateway's answer is kept: a request that is repeated asks no second time. */
export async function isTurnOpen(books: Books, { id }: Pick<Turn, "id">): Promise<boolean> {
  const rows = await books.ask(sql`select from gateway_ask where id = ${id} and answer is null`);
  return rows.length > 0;
}

/** Keeps what the gateway said. What is still open is asked again by itself as soon as it would have been. */
export async function endTurn(tx: Tx, { id, queries, nextQueryAt }: Turn, answer: string): Promise<void> {
  await tx.execute(sql`with asked as (update gateway_ask set answer = ${answer} where id = ${id} returning attempt_id)
    update payment_attempt a set queries = ${queries},
      next_query_at = least(a.next_query_at, greatest(${nextQueryAt}::timestamptz, now() + interval '5 seconds'))
    from asked where a.id = asked.attempt_id and a.next_query_at is not null`);
}
