import type { MemberRole } from "@haat/core/roles";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { VendorViewer } from "../../viewer.ts";

export type Member = Readonly<{
  userId: string;
  name: string;
  phoneTail: string | null;
  role: MemberRole;
  joinedAt: string;
}>;

export const listMembers = (db: Database, viewer: VendorViewer): Promise<Member[]> =>
  db.ask(
    viewer,
    sql`select u.id as "userId", u.name, u.phone_tail as "phoneTail", m.member_role as role, m.joined_at as "joinedAt"
      from vendor_member m join user_account u on u.id = m.user_id where m.vendor_id = ${viewer.vendorId}
      order by m.joined_at, u.id`,
  );

export type LockedMember = Readonly<{ role: MemberRole; otherOwners: number }>;

/** The shop is locked first: of two owners who remove each other at once, one stays. */
export async function lockMember(
  tx: Tx,
  { vendorId, userId }: Readonly<{ vendorId: string; userId: string }>,
): Promise<LockedMember | null> {
  await tx.execute(sql`select 1 from vendor where id = ${vendorId} for update`);
  const { rows } = await tx.execute<LockedMember>(sql`select m.member_role as role,
      (select count(*)::int from vendor_member o where o.vendor_id = m.vendor_id and o.member_role = 'owner' and o.user_id <> m.user_id) as "otherOwners"
    from vendor_member m where m.vendor_id = ${vendorId} and m.user_id = ${userId}`);
  return rows[0] ?? null;
}

export async function setMemberRole(
  tx: Tx,
  { vendorId, userId, role }: Readonly<{ vendorId: string; userId: string; role: MemberRole }>,
): Promise<void> {
  await tx.execute(
    sql`update vendor_member set member_role = ${role} where vendor_id = ${vendorId} and user_id = ${userId}`,
  );
}

export async function removeMember(
  tx: Tx,
  { vendorId, userId }: Readonly<{ vendorId: string; userId: string }>,
): Promise<void> {
  await tx.execute(sql`delete from vendor_member where vendor_id = ${vendorId} and user_id = ${userId}`);
}
