import { sql } from "drizzle-orm";
import type { Database } from "../../client.ts";
import type { StoredPicture } from "../../schema/columns.ts";
import { anyone } from "../../viewer.ts";

type Words = Readonly<{ bn: string; en: string }>;

/** What is true now of one variant that somebody wants. */
export type CartGoods = Readonly<{
  variantId: string;
  productId: string;
  productSlug: string;
  title: Words;
  label: Words;
  picture: StoredPicture | null;
  unitPriceMinor: bigint;
  weightGrams: number;
  /** Units that can be ordered, at most 99. */
  available: number;
  isForSale: boolean;
  vendor: Readonly<{ id: string; slug: string; name: Words; district: Words }>;
}>;

export type CartLineRow = {
  variant_id: string;
  product_id: string;
  vendor_id: string;
  product_slug: string;
  title_bn: string;
  title_en: string;
  label_bn: string;
  label_en: string;
  picture: StoredPicture | null;
  unit_price: string;
  weight_grams: number;
  available: number;
  is_for_sale: boolean;
  vendor_slug: string;
  vendor_bn: string;
  vendor_en: string;
  district_bn: string;
  district_en: string;
};

const toGoods = (row: CartLineRow): CartGoods => ({
  variantId: row.variant_id,
  productId: row.product_id,
  productSlug: row.product_slug,
  title: { bn: row.title_bn, en: row.title_en },
  label: { bn: row.label_bn, en: row.label_en },
  picture: row.picture,
  unitPriceMinor: BigInt(row.unit_price),
  weightGrams: row.weight_grams,
  available: row.available,
  isForSale: row.is_for_sale,
  vendor: {
    id: row.vendor_id,
    slug: row.vendor_slug,
    name: { bn: row.vendor_bn, en: row.vendor_en },
    district: { bn: row.district_bn, en: row.district_en },
  },
});

export const goodsById = (rows: readonly CartLineRow[]): ReadonlyMap<string, CartGoods> =>
  new Map(rows.map((row) => [row.variant_id, toGoods(row)]));

/** By variant id; a variant that never was is missing. One round trip, none for nothing. */
export async function readCartGoods(
  db: Database,
  variantIds: readonly string[],
): Promise<ReadonlyMap<string, CartGoods>> {
  if (variantIds.length === 0) return new Map();
  const [row] = await db.ask<{ goods: readonly CartLineRow[] }>(
    anyone,
    sql`select cart_goods(${sql.param(variantIds)}::text[]) as goods`,
  );
  return goodsById(row?.goods ?? []);
}
