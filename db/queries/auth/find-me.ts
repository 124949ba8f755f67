import type { Id } from "@haat/core/ids";
import type { MemberRole, ShopState, StaffRole } from "@haat/core/roles";
import { type SQL, sql } from "drizzle-orm";
import type { Database } from "../../client.ts";

type Words = Readonly<{ bn: string; en: string }>;

/** A signed-in person as he may see himself. */
export type Myself = Readonly<{
  id: Id<"user">;
  /** Sealed. */
  phone: string | null;
  name: string;
  staffRoles: readonly StaffRole[];
  shops: readonly Readonly<{
    id: string;
    slug: string;
    name: Words;
    state: ShopState;
    memberRole: MemberRole;
  }>[];
}>;

/** The columns of `Myself` for a user `u`; memberships are visible to himself only. */
export const myselfColumns: SQL = sql`u.id, u.phone_sealed as phone, u.name,
  array(select role from user_role where user_id = u.id order by role) as "staffRoles",
  coalesce((select json_agg(json_build_object('id', v.id, 'slug', v.slug, 'name', json_build_object('bn', v.name_bn, 'en', v.name_en),
      'state', v.state, 'memberRole', m.member_role) order by v.slug)
    from vendor_member m join vendor v on v.id = m.vendor_id where m.user_id = u.id), '[]') as shops`;

/** Null when the session is over. */
export async function findMyself(db: Database, sessionId: string): Promise<Myself | null> {
  const [row] = await db.ask<Myself>(
    { kind: "visitor", sessionId },
    sql`select ${myselfColumns} from user_account u where u.id = haat_user()`,
  );
  return row ?? null;
}
