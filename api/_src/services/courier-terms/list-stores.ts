import type { ShopStoresPage } from "@haat/contract/shop-couriers";
import { listStores, type ShopStoresRow } from "@haat/db/queries/couriers/stores";
import type { NodeCtx } from "../../context.ts";
import { instantView } from "../../views/money.ts";

const pageSize = 20;
type Ask = Readonly<{ q?: string | undefined; cursor?: string | undefined }>;

/** Shops by their address, and where each courier fetches their parcels. */
export async function readShopStores(
  { db, viewer, locale }: NodeCtx,
  { q = "", cursor }: Ask,
): Promise<ShopStoresPage> {
  const rows = await listStores(db, viewer, { q, after: cursor ?? null, limit: pageSize + 1 });
  const shown = rows.slice(0, pageSize);
  const viewOf = ({ slug, stores, ...names }: ShopStoresRow) => ({
    shop: { slug, name: names[locale] },
    stores: stores.map((each) => ({ ...each, at: instantView(each.at) })),
  });
  return {
    items: shown.map(viewOf),
    nextCursor: rows.length > pageSize ? (shown.at(-1)?.slug ?? null) : null,
  };
}
