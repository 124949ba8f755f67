import type { Id } from "@haat/core/ids";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone, isLive, settingsOf } from "../../viewer.ts";
import { myselfColumns } from "../auth/find-me.ts";
import {
  type BegunRow,
  type BegunSession,
  begunOf,
  idleTime,
  sessionColumns,
  wholeTime,
} from "./begin-session.ts";

/** A turned token is taken once more for so long: several pages of one browser may have held it. */
const grace = sql`interval '10 seconds'`;

/**
 * Turns the refresh token of one generation: the guarded update lets one of many through, the others find its successor.
 * An authentic token that is older than that has been copied: the session ends, its person is told and the audit knows.
 * Null: nothing lives under this token any more. One transaction, one round trip; time is the database's.
 */
export async function refreshSession(
  db: Database,
  { id, generation }: Readonly<{ id: Id<"session">; generation: number }>,
): Promise<BegunSession | null> {
  const asHimself = settingsOf({ kind: "visitor", sessionId: id });
  const notice = JSON.stringify({ word: "session.reused" });
  const [row] = await db.askAll<BegunRow>(anyone, [
    sql`with stay as (
        select s.id, least(s.ends_at, s.created_at + ${wholeTime}) as ends, ${idleTime} as idle
          from session s join user_account u on u.id = s.user_id where s.id = ${id} and ${isLive})
      update session s set generation = s.generation + 1, rotated_at = clock_timestamp(), last_seen_at = now(),
          ends_at = stay.ends, expires_at = least(now() + stay.idle, stay.ends)
        from stay where s.id = stay.id and s.generation = ${generation} and s.ended_at is null`,
    sql`with copied as (
        update session set ended_at = now(), end_reason = 'reused'
         where id = ${id} and ended_at is null and expires_at > now() and (generation > ${generation + 1}
           or (generation = ${generation + 1} and rotated_at <= clock_timestamp() - ${grace}))
        returning id, user_id, generation),
      noted as (
        insert into audit (actor, action, subject, after, reason)
        select 'system:sessions', 'session.reused', user_id,
          jsonb_build_object('session', id, 'shown', ${generation}::int, 'newest', generation), 'a retired refresh token was shown' from copied)
      insert into outbox (aggregate, topic, event_key, payload)
      select user_id, 'person', ${`${id}:reused`}, ${notice}::jsonb from copied`,
    ...(asHimself ? [asHimself] : []),
    sql`select ${sessionColumns}, ${myselfColumns} from session s join user_account u on u.id = haat_user()
      where s.id = ${id} and s.generation = ${generation + 1}`,
  ]);
  return row ? begunOf(row) : null;
}
