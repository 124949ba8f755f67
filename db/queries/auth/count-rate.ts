import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

type Count = Readonly<{ key: string; times: number; seconds: number }>;

/** Counts one coming under every key where Redis cannot; how long the longest of those over their number must wait, or 0. */
export async function countRate(db: Database, counts: readonly Count[]): Promise<number> {
  if (counts.length === 0) return 0;
  // In one order for everybody, so that no two requests wait for each other.
  const sorted = counts.toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const asked = JSON.stringify(sorted);
  const [row] = await db.ask<{ wait: number }>(
    anyone,
    sql`with asked as (select * from jsonb_to_recordset(${asked}::jsonb) as a(key text, times int, seconds int)),
      counted as (
        insert into rate_count as r (key, count, ends_at)
        select key, 1, now() + make_interval(secs => seconds) from asked order by key
        on conflict (key) do update set
          count = case when r.ends_at <= now() then 1 else r.count + 1 end,
          ends_at = case when r.ends_at <= now() then excluded.ends_at else r.ends_at end
        returning key, count, ends_at)
      select coalesce(max(greatest(1, ceil(extract(epoch from c.ends_at - now()))))::int, 0) as wait
        from counted c join asked a using (key) where c.count > a.times`,
  );
  return row?.wait ?? 0;
}
