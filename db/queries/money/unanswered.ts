import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/**
 * `payment_attempt a` whose wallet owes its answer, `t.at` since when: money was asked for, or may have been taken on the
 * wallet's page.
 */
export const unanswered: SQL = sql`payment_attempt a join lateral (select case when a.state = 'initiated' then a.unsure_since
    else (select min(at) from transition where machine = 'attempt' and subject_id = a.id and to_state in ('capturing','unknown')) end as at) t on true
  where a.state in ('initiated','capturing','unknown') and t.at < now() - interval '15 minutes'`;

/** Of `payment_attempt` by that name: it has been so for three days, so that a person must end it. */
export const isOverdue: SQL = sql`exists (select from ${unanswered} and a.id = payment_attempt.id and t.at < now() - interval '72 hours')`;

/** Invariant P4. */
export async function countUnanswered(
  books: Books,
): Promise<Readonly<{ count: number; oldest: string | null }>> {
  const [row] = await books.ask<{ count: number; oldest: string | null }>(
    sql`select count(*)::int as count, (array_agg(a.id order by t.at))[1] as oldest from ${unanswered}`,
  );
  return row ?? { count: 0, oldest: null };
}
