import { type SQL, sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** Of a refund `r`: owed for a day, and neither has a wallet been asked nor a person sent anything. */
export const unbegun: SQL = sql`(r.decided_at < now() - interval '24 hours' and (r.state in ('requested','approved')
  or r.state = 'manual' and not exists (select from refund_evidence b where b.refund_id = r.id and b.state in ('open','confirmed'))))`;

/** What should have been on its way by now, and is not. */
export async function unbegunRefunds(
  books: Books,
): Promise<Readonly<{ count: number; oldest: string | null }>> {
  const [row] = await books.ask<{ count: number; oldest: string | null }>(
    sql`select count(*)::int as count, (array_agg(r.id order by r.decided_at))[1] as oldest from refund r where ${unbegun}`,
  );
  return row ?? { count: 0, oldest: null };
}
