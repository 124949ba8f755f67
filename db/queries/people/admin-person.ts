import type { StaffRole } from "@haat/core/roles";
import type { Factor } from "@haat/core/sessions";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";
import { type PlaceInShop, shopsColumn } from "./find-person.ts";
import { personColumns, type PersonRow, rolesColumn } from "./list-people.ts";

export type AdminPersonRow = PersonRow &
  Readonly<{
    roles: readonly StaffRole[];
    hasSecondFactor: boolean;
    sessions: readonly Readonly<{
      device: string;
      factors: readonly Factor[];
      createdAt: string;
      lastSeenAt: string;
    }>[];
    shops: readonly PlaceInShop[];
    history: readonly Readonly<{ at: string; action: string; actor: string; reason: string | null }>[];
  }>;

/** What an admin decides by; null when there is no such person. */
export async function findAdminPerson(
  db: Database,
  viewer: Viewer,
  id: string,
): Promise<AdminPersonRow | null> {
  const [row] = await db.ask<AdminPersonRow>(
    viewer,
    sql`select ${personColumns}, ${rolesColumn} as roles, ${shopsColumn} as shops,
      (exists (select from totp t where t.user_id = u.id and t.confirmed_at is not null)
        or exists (select from passkey p where p.user_id = u.id)) as "hasSecondFactor",
      coalesce((select json_agg(json_build_object('device', s.device, 'factors', s.factors, 'createdAt', s.created_at,
          'lastSeenAt', s.last_seen_at) order by s.last_seen_at desc)
        from session s where s.user_id = u.id and s.ended_at is null and s.expires_at > now()), '[]') as sessions,
      coalesce((select json_agg(json_build_object('at', h.at, 'action', h.action, 'actor', h.actor, 'reason', h.reason) order by h.id desc)
        from (select * from audit where subject = u.id order by id desc limit 50) h), '[]') as history
    from user_account u where u.id = ${id} and haat_kind() = 'admin'`,
  );
  return row ?? null;
}

export type LockedPerson = Readonly<{
  suspended: boolean;
  erased: boolean;
  roles: readonly StaffRole[];
  /** Admins besides him who can work. Whoever asks at the same time waits, and then sees what became of it. */
  otherAdmins: number;
}>;

export async function lockPerson(tx: Tx, id: string): Promise<LockedPerson | null> {
  await tx.execute(sql`select 1 from user_account where id = ${id} for update`);
  const { rows } =
    await tx.execute<LockedPerson>(sql`select u.suspended, u.erased_at is not null as erased, ${rolesColumn} as roles,
      other_admins(u.id)::int as "otherAdmins" from user_account u where u.id = ${id}`);
  return rows[0] ?? null;
}

export async function setSuspended(tx: Tx, id: string, suspended: boolean): Promise<void> {
  await tx.execute(sql`update user_account set suspended = ${suspended} where id = ${id}`);
}
