import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type SpentDay = Readonly<{ day: string; spentMinor: bigint; budgetMinor: bigint }>;

type Row = { day: string; spent: string; budget: string };

/** Marks today as warned about when four fifths of its budget are spent; null when they are not, or somebody has warned already. */
export async function markNearlySpent(tx: Tx): Promise<SpentDay | null> {
  const { rows } = await tx.execute<Row>(sql`
    with today as (select coalesce(sum(spent_minor), 0) as spent, setting_now('sms_daily_budget_minor', 500000) as budget
      from sms_budget where day = dhaka_day())
    insert into sms_budget as b (day, warned_at) select dhaka_day(), now() from today where spent * 5 >= budget * 4
    on conflict (day, slot) do update set warned_at = excluded.warned_at where b.warned_at is null
    returning day::text, (select spent::text from today), (select budget::text from today)`);
  const [row] = rows;
  return row ? { day: row.day, spentMinor: BigInt(row.spent), budgetMinor: BigInt(row.budget) } : null;
}

/** Counters of windows that are over. */
export const forgetRateCounts = (books: Books): Promise<unknown> =>
  books.ask(sql`delete from rate_count where ends_at < now() - interval '1 hour'`);
