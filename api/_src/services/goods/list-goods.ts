import type { GoodsFilter, GoodsPage } from "@haat/contract/goods";
import { listGoods as listRows } from "@haat/db/queries/goods/list";
import type { VendorViewer } from "@haat/db/viewer";
import type { NodeCtx } from "../../context.ts";
import { moneyView, pictureView } from "../../views/money.ts";

const pageSize = 24;

/** A page of the shop's goods, the newest first. */
export async function listGoods(
  { db, locale }: NodeCtx,
  viewer: VendorViewer,
  { tab = "all", q, cursor }: GoodsFilter,
): Promise<GoodsPage> {
  const page = { tab, q: q || null, after: cursor ?? null, limit: pageSize + 1 };
  const rows = await listRows(db, viewer, page);
  const items = rows.slice(0, pageSize).map((row) => {
    const title = row.title[locale] || row.title.bn || row.title.en;
    return {
      ...{ id: row.id, slug: row.slug, title, state: row.state, available: row.available, low: row.low },
      version:
        row.number === null || row.versionState === null
          ? null
          : { number: row.number, state: row.versionState },
      picture: pictureView(row.picture, title),
      price: row.price === "0" ? null : moneyView(row.price, locale),
      priceVaries: row.price !== row.priceMost,
    };
  });
  return { items, nextCursor: rows.length > pageSize ? (items.at(-1)?.id ?? null) : null };
}
