import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";

type Correcting = Readonly<{ id: string; periodEnd: Date }>;

/** ISO, as it was, and whether the rows are matched. Null: it is at work, or was not taken, or there is none. Throws `remittance_period_ahead`. */
export async function correctPeriodEnd(
  tx: Tx,
  { id, periodEnd }: Correcting,
): Promise<Readonly<{ was: string; isMatched: boolean }> | null> {
  await tx.execute(sql`select 1 from remittance where id = ${id} for update`);
  const { rows } = await tx.execute<{ was: string; isMatched: boolean }>(
    sql`with old as (select id, period_end, state from remittance_file where id = ${id} and state in ('read','matched') for update),
      put as (update remittance_file f set period_end = ${periodEnd.toISOString()}::timestamptz from old where f.id = old.id returning f.id, f.period_end),
      same as (update remittance m set period_end = (put.period_end at time zone 'Asia/Dhaka')::date from put where m.id = put.id)
    select to_json(old.period_end) #>> '{}' as was, old.state = 'matched' as "isMatched" from old join put on put.id = old.id`,
  );
  return rows[0] ?? null;
}
