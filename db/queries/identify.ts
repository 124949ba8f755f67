import type { Id } from "@haat/core/ids";
import type { MemberRole, ShopState, StaffRole } from "@haat/core/roles";
import type { Factor } from "@haat/core/sessions";
import { sql } from "drizzle-orm";
import type { Database } from "../client.ts";

export type Person = Readonly<{
  userId: Id<"user">;
  roles: readonly StaffRole[];
  /** In whatever state: what may still be done for a stopped shop, the rights table says. */
  shops: readonly Readonly<{
    id: Id<"vendor">;
    slug: string;
    state: ShopState;
    memberRole: MemberRole;
  }>[];
  /** What was shown in this session, and whether one of it within the last five minutes. */
  factors: readonly Factor[];
  isFresh: boolean;
}>;

/** Whose live session this is; null when it ended, expired or its person is suspended. One round trip. */
export async function identify(db: Database, sessionId: string): Promise<Person | null> {
  const [row] = await db.ask<Person>(
    { kind: "visitor", sessionId },
    sql`select u.id as "userId",
      array(select role from user_role where user_id = u.id order by role) as roles,
      coalesce((select json_agg(json_build_object('id', v.id, 'slug', v.slug, 'state', v.state, 'memberRole', m.member_role) order by v.slug)
        from vendor_member m join vendor v on v.id = m.vendor_id where m.user_id = u.id), '[]') as shops,
      s.factors, coalesce(s.stepped_up_at > now() - interval '5 minutes', false) as "isFresh"
    from user_account u join session s on s.id = ${sessionId} where u.id = haat_user()`,
  );
  return row ?? null;
}
