import type { Id } from "@haat/core/ids";
import type { Factor } from "@haat/core/sessions";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone, settingsOf } from "../../viewer.ts";
import { hasSecond } from "../factors/ready-to-prove.ts";
import { agreeing } from "../myself/consents.ts";
import { forgettingTries } from "../passwords/count-tries.ts";
import { type Myself, myselfColumns } from "../auth/find-me.ts";

export type NewSession = Readonly<{
  id: Id<"session">;
  factor: Factor;
  device: Readonly<{ hash: string; label: string }>;
  /** Of the page he comes in by: in it stands what he agrees to. */
  locale: "bn" | "en";
}>;

/** A living session as its tokens are made from it. */
export type SessionRow = Readonly<{
  id: Id<"session">;
  generation: number;
  factors: readonly Factor[];
  steppedUpAt: string | null;
  expiresAt: string;
  endsAt: string;
}>;

export type BegunSession = Readonly<{ session: SessionRow; me: Myself }>;

/** Of a session `s`, beside `myselfColumns`: a row that `begunOf` reads. */
export const sessionColumns: SQL = sql`case when s.id is not null then json_build_object('id', s.id, 'generation', s.generation, 'factors', s.factors,
  'steppedUpAt', s.stepped_up_at, 'expiresAt', s.expires_at, 'endsAt', s.ends_at) end as session`;

export type BegunRow = Myself & Readonly<{ session: SessionRow }>;

export const begunOf = ({ session, ...me }: BegunRow): BegunSession => ({ session, me });

/** Says who is coming in, for the statements of `beginning` behind it in the same transaction. */
export const entering = (userId: SQL): SQL => sql`set_config('haat.entering', ${userId}, true)`;
const whoEnters = sql`nullif(current_setting('haat.entering', true), '')`;

/** How long a person `u` may stay away, and how long he may stay: of the staff for a shift. */
const isStaff = sql`exists (select from user_role r where r.user_id = u.id)`;
export const idleTime: SQL = sql`case when ${isStaff} then interval '2 hours' else interval '30 days' end`;
export const wholeTime: SQL = sql`case when ${isStaff} then interval '12 hours' else interval '90 days' end`;

/**
 * Opens the session of whoever `entering` named, unless he may not come in, and goes on as himself. The first time on a
 * device that he has not used before, while he has used others, is told to him. To sign in is to confirm as well, unless he
 * has something stronger to confirm with.
 */
export function beginning({ id, factor, device, locale }: NewSession): readonly SQL[] {
  const asHimself = settingsOf({ kind: "visitor", sessionId: id });
  const notice = JSON.stringify({ word: "session.new_device" });
  return [
    sql`with person as (
        select u.id, least(${idleTime}, ${wholeTime}) as idle, ${wholeTime} as whole, ${hasSecond} as has_second from user_account u
         where u.id = ${whoEnters} and not u.suspended and u.erased_at is null),
      begun as (
        insert into session (id, user_id, device, device_hash, expires_at, ends_at, factors, stepped_up_at)
        select ${id}, id, ${device.label}, ${device.hash}, now() + idle, now() + whole, array[${factor}],
          case when ${factor} = 'passkey' or not has_second then now() end from person),
      used as (
        select count(*) as others from known_device d join person on d.user_id = person.id
        having count(*) > 0 and not coalesce(bool_or(d.device_hash = ${device.hash}), false)),
      kept as (
        insert into known_device (user_id, device_hash, label) select id, ${device.hash}, ${device.label} from person
        on conflict (user_id, device_hash) do update set last_seen_at = now(), label = excluded.label)
      insert into outbox (aggregate, topic, event_key, payload)
      select person.id, 'person', ${`${id}:new_device`}, ${notice}::jsonb from person, used`,
    ...(asHimself ? [asHimself] : []),
    agreeing(locale),
  ];
}

/**
 * Opens a session for somebody who has proven who he is, and forgets the tries that were counted of him; null when he may
 * not come in. One round trip.
 */
export async function beginSession(
  db: Database,
  { userId, session, tries }: Readonly<{ userId: string; session: NewSession; tries?: string | undefined }>,
): Promise<BegunSession | null> {
  const [row] = await db.askAll<BegunRow>(anyone, [
    ...(tries === undefined ? [] : [forgettingTries(tries)]),
    sql`select ${entering(sql`${userId}`)}`,
    ...beginning(session),
    sql`select ${sessionColumns}, ${myselfColumns} from session s join user_account u on u.id = s.user_id where s.id = ${session.id}`,
  ]);
  return row ? begunOf(row) : null;
}
