import type { Courier } from "@haat/core/couriers";
import { sql } from "drizzle-orm";
import type { Tx } from "../../books.ts";
import type { Database } from "../../client.ts";
import type { Viewer } from "../../viewer.ts";

export type ShopStoresRow = Readonly<{
  id: string;
  slug: string;
  bn: string;
  en: string;
  stores: readonly Readonly<{ courier: Courier; store: string; by: string; at: string }>[];
}>;

type Ask = Readonly<{ q: string; after: string | null; limit: number }>;

/** Shops by their address, each with where couriers fetch its parcels. `q`: a part of its name or address. */
export const listStores = (
  db: Database,
  viewer: Viewer,
  { q, after, limit }: Ask,
): Promise<ShopStoresRow[]> =>
  db.ask(
    viewer,
    sql`select v.id, v.slug, v.name_bn as bn, v.name_en as en,
        (select coalesce(json_agg(json_build_object('courier', k.courier, 'store', k.store, 'by', u.name, 'at', k.set_at) order by k.courier), '[]')
          from courier_store k join user_account u on u.id = k.set_by where k.vendor_id = v.id) as stores
      from vendor v where v.state in ('open','paused','suspended')
        and (${q} = '' or strpos(lower(v.slug || ' ' || v.name_en || ' ' || v.name_bn), lower(${q})) > 0)
        ${after === null ? sql`` : sql`and v.slug > ${after}`}
      order by v.slug limit ${limit}`,
  );

/** Null: there is no such shop, or it does not sell here. */
export async function findTradingShop(tx: Tx, slug: string): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from vendor where slug = ${slug} and state in ('open','paused','suspended')`,
  );
  return rows[0]?.id ?? null;
}

type NewStore = Readonly<{ vendorId: string; courier: Courier; store: string; by: string }>;

/** What it was called before; null: the courier did not know the shop. The same name again changes nothing. */
export async function setStore(
  tx: Tx,
  { vendorId, courier, store, by }: NewStore,
): Promise<Readonly<{ before: string | null }>> {
  const { rows } = await tx.execute<{ before: string | null }>(sql`
    with was as (select store from courier_store where vendor_id = ${vendorId} and courier = ${courier} for update),
    made as (insert into courier_store (vendor_id, courier, store, set_by) values (${vendorId}, ${courier}, ${store}, ${by})
      on conflict (vendor_id, courier) do update set store = excluded.store, set_by = excluded.set_by, set_at = now()
        where courier_store.store <> excluded.store)
    select (select store from was) as before`);
  return { before: rows[0]?.before ?? null };
}
