import { type MemberRole, type ShopState, staffRoles } from "@haat/core/roles";
import type { OrderState } from "@haat/core/states";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { type NoteRow, notesAbout } from "./notes.ts";
import { personColumns, type PersonRow } from "./list-people.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type PlaceInShop = Readonly<{ id: string; name: Words; state: ShopState; role: MemberRole }>;

/** Where a person `u` works. */
export const shopsColumn: SQL = sql`coalesce((select json_agg(json_build_object('id', v.id,
    'name', json_build_object('bn', v.name_bn, 'en', v.name_en), 'state', v.state, 'role', m.member_role) order by v.id)
  from vendor_member m join vendor v on v.id = m.vendor_id where m.user_id = u.id), '[]')`;

export type PersonFile = PersonRow &
  Readonly<{
    sessionCount: number;
    orderCount: number;
    orders: readonly Readonly<{
      id: string;
      number: string;
      state: OrderState;
      placedAt: string;
      total: string;
    }>[];
    shops: readonly PlaceInShop[];
    consents: readonly Readonly<{
      purpose: "terms" | "privacy" | "offers" | "analytics";
      given: boolean;
      at: string;
    }>[];
    refusals: readonly Readonly<{ at: string; door: string; code: string }>[];
    notes: readonly NoteRow[];
  }>;

/** What somebody was refused as one of the staff is not support's to read, whichever of them asks. */
const staff = sql.join(
  staffRoles.map((role) => sql`${role}`),
  sql`, `,
);

/** All that support is told of a person; null when there is none. */
export async function findPerson(db: Database, viewer: Viewer, id: string): Promise<PersonFile | null> {
  const [row] = await db.ask<PersonFile>(
    viewer,
    sql`select ${personColumns}, ${shopsColumn} as shops, ${notesAbout(sql`u.id`)} as notes,
      (select count(*)::int from session s where s.user_id = u.id and s.ended_at is null and s.expires_at > now()) as "sessionCount",
      (select count(*)::int from orders o where o.buyer_id = u.id) as "orderCount",
      coalesce((select json_agg(json_build_object('id', o.id, 'number', o.number, 'state', o.state, 'placedAt', o.placed_at,
          'total', o.total_minor::text) order by o.id desc)
        from (select * from orders where buyer_id = u.id order by id desc limit 20) o), '[]') as orders,
      coalesce((select json_agg(json_build_object('purpose', c.purpose, 'given', c.given, 'at', c.at) order by c.purpose)
        from (select distinct on (purpose) * from consent where user_id = u.id order by purpose, id desc) c), '[]') as consents,
      coalesce((select json_agg(json_build_object('at', a.at, 'door', a.subject, 'code', a.after->>'code') order by a.id desc)
        from (select * from audit where split_part(actor, ':', 2) = u.id and action = 'refused'
          and not role in (${staff}) order by id desc limit 20) a), '[]') as refusals
    from user_account u where u.id = ${id} and haat_is_staff()`,
  );
  return row ?? null;
}
