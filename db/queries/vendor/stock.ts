import { normText } from "@haat/core/text";
import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import type { VendorViewer } from "../../viewer.ts";

type Words = Readonly<{ bn: string; en: string }>;
export type StockRow = Readonly<{
  variantId: string;
  productSlug: string;
  title: Words;
  label: Words;
  sku: string;
  picture: StoredPicture | null;
  price: string;
  onHand: number;
  held: number;
  committed: number;
}>;
type Page = Readonly<{ q: string | null; onlyLow: boolean; after: string | null; limit: number }>;
const lowBelow = 4;

export function listStock(
  db: Database,
  viewer: VendorViewer,
  { q, onlyLow, after, limit }: Page,
): Promise<StockRow[]> {
  return db.ask<StockRow>(
    viewer,
    sql`select v.id as "variantId", p.slug as "productSlug", json_build_object('bn', p.title_bn, 'en', p.title_en) as title,
        json_build_object('bn', v.label_bn, 'en', v.label_en) as label, v.sku, coalesce(v.pictures->0, p.pictures->0) as picture, v.price_minor as price,
        s.on_hand as "onHand", s.held, s.committed
      from variant v join product p on p.id = v.product_id join stock s on s.variant_id = v.id left join stock_watch w on w.variant_id = v.id
      where v.vendor_id = ${viewer.vendorId} ${q ? sql`and (p.search_text like ${`%${normText(q)}%`} or v.sku ilike ${`${q}%`})` : sql``}
        ${onlyLow ? sql`and s.on_hand - s.held - s.committed < coalesce(w.least, ${lowBelow})` : sql``} ${after ? sql`and v.id > ${after}` : sql``}
      order by v.id limit ${limit}`,
  );
}
