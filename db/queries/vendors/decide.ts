import type { ShopState } from "@haat/core/roles";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import { worksFor } from "./own-shop.ts";

type Step = Readonly<{
  id: string;
  from: readonly ShopState[];
  to: ShopState;
  reason: string | null;
  by: string;
}>;
export type DecidedShop = Readonly<{ from: ShopState; phone: string; appliedBy: string | null }>;

/**
 * Guarded: of two who decide at once one sees null, and so does who works for the shop or asked to open it. A refused shop gives its address back, for its name is free again; an
 * approved one gets who applied as its owner.
 */
export async function decideVendor(tx: Tx, { id, from, to, reason, by }: Step): Promise<DecidedShop | null> {
  const states = sql.join(
    from.map((state) => sql`${state}`),
    sql`, `,
  );
  const { rows } = await tx.execute<DecidedShop>(sql`
    with before as (select id, state from vendor where id = ${id} and state in (${states})
      and not ${worksFor(by, sql`vendor.id`)} for update)
    update vendor v set state = ${to}, state_reason = ${reason},
      approved_at = case when b.state = 'applied' and ${to} = 'open' then now() else v.approved_at end,
      slug = case when ${to} = 'refused' then 'refused-' || right(v.id, 16) else v.slug end
    from before b where v.id = b.id
    returning b.state as from, v.phone_sealed as phone, v.applied_by as "appliedBy"`);
  const [shop] = rows;
  if (shop?.from === "applied" && to === "open" && shop.appliedBy)
    await tx.execute(sql`insert into vendor_member (vendor_id, user_id, member_role) values (${id}, ${shop.appliedBy}, 'owner')
      on conflict (vendor_id, user_id) do update set member_role = 'owner'`);
  return shop ?? null;
}

export async function vendorExists(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await tx.execute(sql`select 1 from vendor where id = ${id}`);
  return rows.length === 1;
}
