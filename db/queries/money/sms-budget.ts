import { sql } from "drizzle-orm";
import type { Books, Tx } from "../../books.ts";

export type SpentDay = Readonly<{ day: string; spentMinor: bigint; budgetMinor: bigint }>;

type Row = { day: string; spent: string; budget: string };

/** Marks today as warned about when four fifths of its budget are spent; null when they are not, or somebody has warned already. */
export async function markNearlySpent(tx: Tx): Promise<SpentDay | null> {
  const { rows } = await tx.execute<Row>(sql`update sms_budget set warned_at = now()
    where day = dhaka_day() and warned_at is null and spent_minor * 5 >= setting_now('sms_daily_budget_minor', 500000) * 4
    returning day::text, spent_minor::text as spent, setting_now('sms_daily_budget_minor', 500000)::text as budget`);
  const [row] = rows;
  return row ? { day: row.day, spentMinor: BigInt(row.spent), budgetMinor: BigInt(row.budget) } : null;
}

/** Counters of windows that are over. */
export const forgetRateCounts = (books: Books): Promise<unknown> =>
  books.ask(sql`delete from rate_count where ends_at < now() - interval '1 hour'`);
