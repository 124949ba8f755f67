import pg from "pg";

export type Account = Readonly<{ role: string; phone: string; name: string; shop?: string }>;

/** Whom one can sign in as, staff first, then the shops' people, then some buyers. */
export async function listAccounts(adminUrl: string): Promise<Account[]> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const { rows } = await client.query<Account & { shop: string | null }>(`
      select role, phone, name, null as shop
        from user_role join user_account on user_account.id = user_role.user_id
      union all
      select 'vendor', user_account.phone, user_account.name, vendor.slug
        from vendor_member
        join user_account on user_account.id = vendor_member.user_id
        join vendor on vendor.id = vendor_member.vendor_id
      union all
      (select 'buyer', phone, name, null from user_account
        where not exists (select from user_role where user_role.user_id = user_account.id)
          and not exists (select from vendor_member where vendor_member.user_id = user_account.id)
        order by phone limit 20)
      order by role, shop, phone`);
    return rows.map(({ shop, ...account }) => (shop === null ? account : { ...account, shop }));
  } finally {
    await client.end();
  }
}
