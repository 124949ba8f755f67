import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/**
 * What a file told before its wallet told us is settled by that line as soon as it is booked and both say the same; a wallet at a
 * time. How many.
 */
export async function settleLateCaptures(books: Books): Promise<number> {
  let settled = 0;
  for (const { source } of await books.ask<{ source: string }>(
    sql`select distinct source from late_captures()`,
  ))
    settled += await books.transact(async (tx) => {
      const { rows } = await tx.execute<{ n: number }>(sql`select settle_late_captures(${source}) as n`);
      return rows[0]?.n ?? 0;
    });
  return settled;
}
