import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";

/** In an hour, of one caller, and of all callers together whom nobody knows. What is above is counted and told as one row. */
export const mostRefusals = { ofOne: 30, ofStrangers: 2_000 } as const;
export const strangers = "refused:strangers:";

export type Refusal = Readonly<{
  /** `guest` where nobody has proven who he is. */
  actor: string;
  role: string | null;
  /** Of whom no more is known here than that he is somebody's: whether he is of the staff, the row finds out. */
  userId: string | null;
  /** The operation that was asked for. */
  door: string;
  /** Why it was refused. */
  code: string;
  /** Where from, and whom to count it with: both keyed, so that they name nobody. */
  from: string;
  caller: string;
  requestId: string;
}>;

/**
 * One row of the audit, unless its caller has had all that he may have this hour; then a count and no more. Whoever is known
 * cannot be drowned by strangers. One statement, one round trip, whatever was refused.
 */
export async function noteRefusal(
  db: Database,
  { actor, role, userId, door, code, from, caller, requestId }: Refusal,
): Promise<void> {
  const after = JSON.stringify({ code, from });
  const hour = sql`(extract(epoch from now())::bigint / 3600)::text`;
  const end = sql`date_trunc('hour', now()) + interval '1 hour'`;
  const isStranger = actor === "guest";
  await db.ask(
    anyone,
    sql`with staff as (select role from user_role where user_id = ${userId} order by role limit 1),
      own as (
        insert into rate_count as r (key, count, ends_at) values (${`refused:${caller}:`} || ${hour}, 1, ${end})
        on conflict (key) do update set count = r.count + 1 returning count),
      strange as (
        insert into rate_count as r (key, count, ends_at)
        select ${strangers} || ${hour}, 1, ${end} from own where own.count <= ${mostRefusals.ofOne} and ${isStranger}
        on conflict (key) do update set count = r.count + 1 returning count)
      insert into audit (actor, role, request_id, action, subject, after)
      select coalesce(staff.role || ':' || ${userId}, ${actor}), coalesce(staff.role, ${role}), ${requestId}, 'refused', ${door}, ${after}::jsonb
        from own left join strange on true left join staff on true
       where own.count <= ${mostRefusals.ofOne} and coalesce(strange.count, 0) <= ${mostRefusals.ofStrangers}`,
  );
}
