import type { Sealer } from "@haat/core/seal";
import { openPhone } from "@haat/core/sealed-phone";
import type { MemberRole } from "@haat/core/roles";
import pg from "pg";

export type Account = Readonly<{
  role: string;
  phone: string;
  name: string;
  shop?: string;
  memberRole?: MemberRole;
  /** The secret of his authenticator app, where he works with one. */
  totp?: string;
}>;

/** Whom one can sign in as, staff first, then the shops' people, then some buyers. */
export async function listAccounts(adminUrl: string, sealer: Sealer): Promise<Account[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  // A server that ends between two questions is told of by the next one.
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{
      role: string;
      sealed: string | null;
      name: string;
      shop: string | null;
      memberRole: MemberRole | null;
      totp: string | null;
    }>(`
      select role, phone_sealed as sealed, name, null as shop, null as "memberRole", user_account.id, secret_sealed as totp
        from user_role join user_account on user_account.id = user_role.user_id
        left join totp on totp.user_id = user_account.id
      union all
      select 'vendor', user_account.phone_sealed, user_account.name, vendor.slug, member_role, user_account.id, null
        from vendor_member
        join user_account on user_account.id = vendor_member.user_id
        join vendor on vendor.id = vendor_member.vendor_id
      union all
      (select 'buyer', phone_sealed, name, null, null, id, null from user_account
        where not exists (select from user_role where user_role.user_id = user_account.id)
          and not exists (select from vendor_member where vendor_member.user_id = user_account.id)
        and phone_sealed is not null order by id limit 20)
      order by role, shop, id`);
    const accounts: Account[] = [];
    for (const { role, sealed, name, shop, memberRole, totp } of rows)
      if (sealed)
        accounts.push({
          ...{ role, phone: await openPhone(sealer, sealed), name },
          ...(shop !== null && { shop }),
          ...(memberRole !== null && { memberRole }),
          ...(totp !== null && { totp: await sealer.open("totp", totp) }),
        });
    return accounts;
  } finally {
    await client.end();
  }
}
