import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

/** Makes the cards true again that orders have left a note about; how many they were. */
export const refreshStaleCards = (books: Books, limit: number): Promise<number> =>
  books.transact(async (tx) => {
    const { rows } = await tx.execute<{ done: number }>(
      sql`select refresh_stale_cards(${limit}::integer) as done`,
    );
    return rows[0]?.done ?? 0;
  });
