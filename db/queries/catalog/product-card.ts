import type { StoredPicture } from "../../schema/columns.ts";

/** A product as it stands in a list, its words in the asked language. */
export type ListedProduct = Readonly<{
  id: string;
  slug: string;
  title: string;
  priceMinor: string;
  maxPriceMinor: string;
  compareAtMinor: string | null;
  picture: StoredPicture | null;
  vendor: Readonly<{ slug: string; name: string; district: string }>;
  /** Units of all variants that can be ordered now. */
  units: number;
  /** Set when there is nothing to choose. */
  singleVariantId: string | null;
}>;

export type ProductCardRow = {
  id: string;
  slug: string;
  title: string;
  price: string;
  max_price: string;
  compare_at: string | null;
  picture: StoredPicture | null;
  vendor_slug: string;
  vendor_name: string;
  district: string;
  units: string | number;
  single_variant_id: string | null;
};

export const toListed = (row: ProductCardRow): ListedProduct => ({
  id: row.id,
  slug: row.slug,
  title: row.title,
  priceMinor: row.price,
  maxPriceMinor: row.max_price,
  compareAtMinor: row.compare_at,
  picture: row.picture,
  vendor: { slug: row.vendor_slug, name: row.vendor_name, district: row.district },
  units: Number(row.units),
  singleVariantId: row.single_variant_id,
});
