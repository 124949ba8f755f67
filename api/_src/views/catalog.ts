import type { CategoryView, VendorCard } from "@haat/contract/catalog";
import type { HomePage, Shelf } from "@haat/db/queries/catalog/shelves";
import { pictureView } from "./money.ts";

export const categoryView = (shelf: Shelf): CategoryView => ({
  id: shelf.id,
  slug: shelf.slug,
  name: shelf.name,
  parentSlug: shelf.parent_slug,
  productCount: shelf.product_count,
  picture: pictureView(shelf.picture, shelf.name),
});

type StoredVendor = HomePage["sections"][number]["vendors"][number];
export const vendorCardView = ({ slug, name, district, picture }: StoredVendor): VendorCard => ({
  slug,
  name,
  district,
  picture: pictureView(picture, name),
});
