import type { MemberRole } from "@haat/core/roles";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { VendorViewer } from "../../viewer.ts";

export type Channel = "sms" | "mail";
export type OpenInvitation = Readonly<{
  id: string;
  name: string;
  role: MemberRole;
  channel: Channel;
  tail: string;
  expiresAt: string;
  isOver: boolean;
}>;

/** Neither accepted nor taken back; one whose time is over can be sent again. */
export const listInvitations = (db: Database, viewer: VendorViewer): Promise<OpenInvitation[]> =>
  db.ask(
    viewer,
    sql`select id, name, member_role as role, channel, address_tail as tail, expires_at as "expiresAt", expires_at <= now() as "isOver"
      from invitation where vendor_id = ${viewer.vendorId} and accepted_at is null and revoked_at is null order by created_at desc, id`,
  );

type Invitee = Readonly<{ locale: "bn" | "en"; isMember: boolean }>;

/** Who is behind an address, if we know him: his language, and whether he works here already. */
export async function findInvitee(
  tx: Tx,
  { vendorId, channel, hash }: Readonly<{ vendorId: string; channel: Channel; hash: string }>,
): Promise<Invitee | null> {
  const { rows } = await tx.execute<Invitee>(sql`select u.locale,
      exists (select 1 from vendor_member m where m.vendor_id = ${vendorId} and m.user_id = u.id) as "isMember"
    from user_account u where ${channel === "sms" ? sql`u.phone_hash` : sql`u.email_hash`} = any(hashes_of(${hash})) and u.erased_at is null`);
  return rows[0] ?? null;
}

type NewInvitation = Readonly<{
  id: string;
  vendorId: string;
  role: MemberRole;
  channel: Channel;
  address: Readonly<{ sealed: string; hash: string; tail: string }>;
  name: string;
  tokenHash: string;
  invitedBy: string;
}>;

/** Good for a week. False: this address has an open one already. */
export async function insertInvitation(tx: Tx, made: NewInvitation): Promise<boolean> {
  const { id, vendorId, role, channel, address, name, tokenHash, invitedBy } = made;
  const { rows } = await tx.execute(sql`
    insert into invitation (id, vendor_id, member_role, channel, address_hash, address_sealed, address_tail, name, token_hash, invited_by, expires_at)
    select ${id}, ${vendorId}, ${role}, ${channel}, ${address.hash}, ${address.sealed}, ${address.tail}, ${name}, ${tokenHash}, ${invitedBy},
      now() + interval '7 days'
     where not exists (select from invitation where vendor_id = ${vendorId} and address_hash = any(hashes_of(${address.hash}))
       and accepted_at is null and revoked_at is null)
    on conflict do nothing returning id`);
  return rows.length === 1;
}

export type LockedInvitation = Readonly<{
  id: string;
  vendorId: string;
  role: MemberRole;
  channel: Channel;
  hash: string;
  sealed: string;
  tail: string;
  shop: Readonly<{ bn: string; en: string }>;
  isOver: boolean;
  /** Sent less than five minutes ago. */
  isFresh: boolean;
}>;

const columns = sql`i.id, i.vendor_id as "vendorId", i.member_role as role, i.channel, i.address_hash as hash, i.address_sealed as sealed,
  i.address_tail as tail, json_build_object('bn', v.name_bn, 'en', v.name_en) as shop, i.expires_at <= now() as "isOver",
  i.expires_at > now() + interval '7 days' - interval '5 minutes' as "isFresh"
  from invitation i join vendor v on v.id = i.vendor_id where i.accepted_at is null and i.revoked_at is null`;

export async function lockInvitation(
  tx: Tx,
  { id, vendorId }: Readonly<{ id: string; vendorId: string }>,
): Promise<LockedInvitation | null> {
  const { rows } = await tx.execute<LockedInvitation>(
    sql`select ${columns} and i.id = ${id} and i.vendor_id = ${vendorId} for update of i`,
  );
  return rows[0] ?? null;
}

/** By what the link holds; only while the shop is there to work for. */
export async function lockOffer(tx: Tx, tokenHash: string): Promise<LockedInvitation | null> {
  const { rows } = await tx.execute<LockedInvitation>(
    sql`select ${columns} and i.token_hash = ${tokenHash} and i.expires_at > now() and v.state in ('open','paused') for update of i`,
  );
  return rows[0] ?? null;
}

/** A new link, and the old one opens nothing any more. */
export async function renewInvitation(
  tx: Tx,
  { id, tokenHash }: Readonly<{ id: string; tokenHash: string }>,
): Promise<void> {
  await tx.execute(
    sql`update invitation set token_hash = ${tokenHash}, expires_at = now() + interval '7 days' where id = ${id}`,
  );
}

export async function revokeInvitation(tx: Tx, id: string): Promise<void> {
  await tx.execute(sql`update invitation set revoked_at = now() where id = ${id}`);
}

/** Whether this address is proven to be somebody's; the account stays locked while he joins. */
export async function holdsAddress(
  tx: Tx,
  { userId, channel, hash }: Readonly<{ userId: string; channel: Channel; hash: string }>,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from user_account u where u.id = ${userId}
    and ${channel === "sms" ? sql`u.phone_hash` : sql`u.email_hash`} = any(hashes_of(${hash})) for update`);
  return rows.length === 1;
}

/** False: he works for this shop already, and keeps the role he has. */
export async function joinShop(
  tx: Tx,
  { invitation, userId }: Readonly<{ invitation: LockedInvitation; userId: string }>,
): Promise<boolean> {
  const { rows } = await tx.execute(sql`insert into vendor_member (vendor_id, user_id, member_role)
    values (${invitation.vendorId}, ${userId}, ${invitation.role}) on conflict do nothing returning user_id`);
  await tx.execute(
    sql`update invitation set accepted_at = now(), accepted_by = ${userId} where id = ${invitation.id}`,
  );
  return rows.length === 1;
}

export async function shopOfInvitation(
  tx: Tx,
  vendorId: string,
): Promise<Readonly<{ name: Readonly<{ bn: string; en: string }>; open: number }> | null> {
  const { rows } = await tx.execute<{ name: { bn: string; en: string }; open: number }>(sql`
    select json_build_object('bn', v.name_bn, 'en', v.name_en) as name, (select count(*)::int from invitation i
      where i.vendor_id = v.id and i.accepted_at is null and i.revoked_at is null and i.expires_at > now()) as open
    from vendor v where v.id = ${vendorId} for update`);
  return rows[0] ?? null;
}
