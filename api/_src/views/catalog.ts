import type { CategoryView, ProductView, VendorCard } from "@haat/contract/catalog";
import type { LocaleName } from "@haat/contract/values";
import type { ProductPage } from "@haat/db/queries/catalog/product-page";
import type { Shelf } from "@haat/db/queries/catalog/shelves";
import { moneyView, pictureView } from "./money.ts";

const moneyOrNull = (minor: string | null, locale: LocaleName) =>
  minor === null ? null : moneyView(minor, locale);

export const categoryView = (shelf: Shelf): CategoryView => ({
  id: shelf.id,
  slug: shelf.slug,
  name: shelf.name,
  parentSlug: shelf.parent_slug,
  productCount: shelf.product_count,
  picture: pictureView(shelf.picture, shelf.name),
});

type StoredVendor = ProductPage["vendor"];
export const vendorCardView = ({ slug, name, district, picture }: StoredVendor): VendorCard => ({
  slug,
  name,
  district,
  picture: pictureView(picture, name),
});

export function productView(page: ProductPage, locale: LocaleName): ProductView {
  const { id, slug, title, description, path, settings } = page;
  return {
    id,
    slug,
    title,
    description,
    attributes: page.attributes.map(({ name, value }) => ({ name: name[locale], value: value[locale] })),
    options: page.options.map(({ code, name, values }) => ({
      code,
      name: name[locale],
      values: values.map((value) => ({ code: value.code, name: value.name[locale] })),
    })),
    variants: page.variants.map((variant) => ({
      ...variant,
      price: moneyView(variant.price, locale),
      compareAt: moneyOrNull(variant.compareAt, locale),
    })),
    pictures: page.pictures.flatMap((picture) => pictureView(picture, title) ?? []),
    category: path.at(-1) ?? { slug, name: title },
    path: [...path],
    vendor: vendorCardView(page.vendor),
    delivery: {
      inside: moneyView(page.inside, locale),
      outside: moneyView(page.outside, locale),
      insideDays: settings["promise_days_inside"] ?? 5,
      outsideDays: settings["promise_days_outside"] ?? 10,
    },
    related: page.related,
  };
}
