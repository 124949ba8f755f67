import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";

export type Unsent = Readonly<{ parked: number; waiting: number; oldest: string | null }>;

/** What of the outbox was put aside, and what has waited for so long that whoever it is told to must be silent. */
export const unsentFor = async (books: Books, minutes: number): Promise<Unsent> => {
  const [row] = await books.ask<Unsent>(sql`select
      (select count(*)::int from outbox where parked_at is not null and done_at is null) as parked,
      count(*)::int as waiting, min(created_at)::text as oldest
    from outbox where done_at is null and parked_at is null and created_at < now() - make_interval(mins => ${minutes})`);
  return row ?? { parked: 0, waiting: 0, oldest: null };
};
