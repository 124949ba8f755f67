import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** Rule L12, which stops no money. */
export async function oldInSuspense(
  books: Books,
): Promise<Readonly<{ count: number; oldest: string | null }>> {
  const [row] = await books.ask<{ count: number; oldest: string | null }>(
    sql`select count(*)::int as count, (array_agg(c.id order by c.made_at, c.id))[1] as oldest
      from suspense_check s join settlement_case c on c.id = s.subject`,
  );
  return row ?? { count: 0, oldest: null };
}
