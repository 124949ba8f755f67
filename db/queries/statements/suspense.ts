import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

type Old = Readonly<{ count: number; oldest: string | null }>;

/** What a wallet took or gave back and has stated in none of its statements; also what two let wait for the next. What is claimed lies in suspense. */
export async function longMissing(books: Books): Promise<Old> {
  const [row] = await books.ask<Old>(
    sql`select count(*)::int as count, (array_agg(c.id order by c.made_at, c.id))[1] as oldest from settlement_case c
      where c.class = 'missing_theirs' and c.suspense_minor = 0 and (c.state in ('open','proposed') or c.state = 'cleared' and c.clear_to = 'next_statement')
        and business_days_since(c.made_at) >= 3 and not exists (select from settled_refund d where d.refund_id = c.refund_id)
        and not exists (select from settled_capture d where d.attempt_id = c.attempt_id and c.refund_id is null)
        and not exists (select from netted_payment n where n.attempt_id = c.attempt_id and n.returned_at is null)`,
  );
  return row ?? { count: 0, oldest: null };
}

/** Rule L12, which stops no money. */
export async function oldInSuspense(books: Books): Promise<Old> {
  const [row] = await books.ask<Old>(
    sql`select count(*)::int as count, (array_agg(c.id order by c.made_at, c.id))[1] as oldest
      from suspense_check s join settlement_case c on c.id = s.subject`,
  );
  return row ?? { count: 0, oldest: null };
}
