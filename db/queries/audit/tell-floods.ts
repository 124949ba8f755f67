import { sql } from "drizzle-orm";
import type { Books } from "../../books.ts";
import { mostRefusals, strangers } from "./note-refusal.ts";

/** The refusals of past hours that had no row of their own leave one together: of how many callers, and how many. */
export async function tellFloods(books: Books): Promise<void> {
  await books.ask(
    sql`with past as (delete from rate_count where key like 'refused:%' and ends_at <= now() returning key, count, ends_at),
      unnoted as (
        select ends_at, key like ${`${strangers}%`} as "isAll",
            count - case when key like ${`${strangers}%`} then ${mostRefusals.ofStrangers}::int else ${mostRefusals.ofOne}::int end as n
          from past)
      insert into audit (actor, role, action, subject, after)
      select 'system:refusals', 'system', 'refused.flood', 'refusals',
          jsonb_build_object('until', ends_at, 'callers', count(*) filter (where not "isAll"), 'requests', sum(n))
        from unnoted where n > 0 group by ends_at order by ends_at`,
  );
}
