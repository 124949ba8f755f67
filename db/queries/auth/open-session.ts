import type { SealedPhone } from "@haat/core/sealed-phone";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import { anyone } from "../../viewer.ts";
import {
  type BegunRow,
  type BegunSession,
  beginning,
  begunOf,
  entering,
  type NewSession,
  sessionColumns,
} from "../sessions/begin-session.ts";
import { myselfColumns } from "./find-me.ts";

export type SignIn = Readonly<{
  phone: SealedPhone;
  codeHash: string;
  flowHash: string;
  session: NewSession;
  newUserId: string;
  locale: "bn" | "en";
}>;

export type OpenedSession =
  | (Readonly<{ outcome: "opened" }> & BegunSession)
  /** The code was right but its person may not come in. */
  | Readonly<{ outcome: "suspended" }>
  | Readonly<{ outcome: "wrong" }>
  | Readonly<{ outcome: "expired" }>;

type Row = { matched: boolean | null; is_open: boolean | null } & (BegunRow | { session: null });

/** The newest code of a phone, when it was asked for in this flow: a stranger's guesses are not even counted. */
const latest = ({ phone, flowHash }: Pick<SignIn, "phone" | "flowHash">) =>
  sql`(select id from (select id, flow_hash from one_time_code where phone_hash = any(hashes_of(${phone.hash})) and purpose = 'sign_in'
    order by created_at desc, id desc limit 1) newest where flow_hash = ${flowHash})`;

/**
 * Tries a code and, when it is the right one, makes the person known and opens a session: one transaction, one round trip.
 * The guarded update counts the try before it is judged, so three tries are three however many arrive at once, and a code
 * opens one session only.
 */
export async function openSession(
  db: Database,
  { phone, codeHash, flowHash, session, newUserId, locale }: SignIn,
): Promise<OpenedSession> {
  const code = latest({ phone, flowHash });
  // While keys change, somebody may still be known by a hash of the old one.
  const held = sql`coalesce((select phone_hash from user_account where phone_hash = any(hashes_of(${phone.hash}))), ${phone.hash})`;
  const [row] = await db.askAll<Row>(anyone, [
    sql`with tried as (
        update one_time_code set tries = tries + 1, used_at = case when code_hash = ${codeHash} then now() end
         where id = ${code} and used_at is null and tries < 3 and expires_at > now()
        returning used_at is not null as matched),
      person as (
        insert into user_account (id, phone_sealed, phone_hash, phone_tail, name, locale)
        select ${newUserId}, ${phone.sealed}, ${held}, ${phone.tail}, '', ${locale} from tried where matched
        on conflict (phone_hash) do update set phone_hash = excluded.phone_hash returning id)
      select ${entering(sql`person.id`)} from person`,
    ...beginning(session),
    sql`select c.used_at = now() as matched, c.used_at is null and c.tries < 3 and c.expires_at > now() as is_open,
        ${sessionColumns}, ${myselfColumns}
      from (select 1) one left join one_time_code c on c.id = ${code}
      left join session s on s.id = ${session.id} left join user_account u on u.id = s.user_id`,
  ]);
  if (row?.session) {
    const { matched: _matched, is_open: _isOpen, ...begun } = row;
    return { outcome: "opened", ...begunOf(begun) };
  }
  if (row?.matched) return { outcome: "suspended" };
  return { outcome: row?.is_open ? "wrong" : "expired" };
}
