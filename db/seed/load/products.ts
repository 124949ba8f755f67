import { newId } from "@haat/core/ids";
import { normText } from "@haat/core/text";
import type pg from "pg";
import type { StoredPicture } from "../../schema/columns.ts";
import type { Category, Product, Vendor } from "../market/types.ts";
import type { CategoryPlace } from "./categories.ts";

export type Shelves = Readonly<{
  shops: ReadonlyMap<string, string>;
  places: ReadonlyMap<string, CategoryPlace>;
  pictures: ReadonlyMap<string, readonly StoredPicture[]>;
  vendors: readonly Vendor[];
  categories: readonly Category[];
}>;

const minuteMs = 60_000;

/** Goods with variants and stock; each is a few minutes newer than the one before, so that "newest" means something. */
export async function loadProducts(
  owner: pg.ClientBase,
  products: readonly Product[],
  shelves: Shelves,
): Promise<void> {
  const start = Date.now() - products.length * 7 * minuteMs;
  for (const [index, product] of products.entries())
    await loadProduct(owner, product, shelves, {
      publishedAt: new Date(start + ((index * 211) % products.length) * 7 * minuteMs),
      featured: index % 17 === 0,
    });
}

type Shown = Readonly<{ publishedAt: Date; featured: boolean }>;

async function loadProduct(
  owner: pg.ClientBase,
  product: Product,
  shelves: Shelves,
  { publishedAt, featured }: Shown,
): Promise<void> {
  const id = newId("product", publishedAt);
  const vendorId = shelves.shops.get(product.vendor);
  const place = shelves.places.get(product.category);
  const options = product.options.map(({ key, name, values }) => ({
    code: key,
    name,
    values: values.map((value) => ({ code: value.key, name: value.name })),
  }));
  await owner.query(
    `insert into product (id, vendor_id, category_id, slug, title_bn, title_en, description_bn, description_en, attributes, options,
       pictures, featured, search_text, category_path, published_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      id,
      vendorId,
      place?.id,
      product.slug,
      product.titleBn,
      product.titleEn,
      product.descriptionBn,
      product.descriptionEn,
      JSON.stringify(
        product.attributes.map(({ key, name, value }) => ({
          ...{ code: key, kind: "text", name, value },
          typed: value,
        })),
      ),
      JSON.stringify(options),
      JSON.stringify(shelves.pictures.get(`products/${product.slug}`) ?? []),
      featured,
      searchTextOf(product, shelves),
      place?.path,
      publishedAt,
    ],
  );
  await loadVariants(owner, product, { id, vendorId: vendorId ?? "" });
}

/** Every spelling a shopper may type for it: titles, shop and category in both languages, the slug's Latin words. */
function searchTextOf(
  { titleBn, titleEn, slug, vendor, category }: Product,
  { vendors, categories }: Shelves,
): string {
  const shop = vendors.find((each) => each.slug === vendor);
  const shelf = categories.find((each) => each.slug === category);
  return normText(
    [
      titleBn,
      titleEn,
      slug.replaceAll("-", " "),
      shop?.nameBn,
      shop?.nameEn,
      shelf?.nameBn,
      shelf?.nameEn,
    ].join(" "),
  );
}

async function loadVariants(
  owner: pg.ClientBase,
  product: Product,
  { id, vendorId }: { id: string; vendorId: string },
): Promise<void> {
  const labelOf = (choices: Readonly<Record<string, string | undefined>>, lang: "bn" | "en"): string =>
    product.options
      .flatMap(({ key, values }) => values.find((value) => value.key === choices[key])?.name[lang] ?? [])
      .join(", ");
  const rows = product.variants.map((variant, position) => ({
    id: newId("variant", new Date()),
    sku: variant.sku,
    choice: variant.choices,
    label_bn: labelOf(variant.choices, "bn"),
    label_en: labelOf(variant.choices, "en"),
    price: variant.priceMinor.toString(),
    compare: variant.compareAtMinor?.toString() ?? null,
    weight: variant.weightGrams,
    position,
    stock: variant.stock,
  }));
  await owner.query(
    `with v as (select * from jsonb_to_recordset($1::jsonb) as r(id text, sku text, choice jsonb, label_bn text, label_en text, price bigint,
         compare bigint, weight int, position int, stock int)),
     made as (insert into variant (id, product_id, vendor_id, sku, choice, label_bn, label_en, price_minor, compare_at_minor, weight_grams, position)
       select id, $2, $3, sku, choice, label_bn, label_en, price, compare, weight, position from v returning id),
     counted as (insert into stock (variant_id, vendor_id, on_hand) select v.id, $3, v.stock from v join made on made.id = v.id returning variant_id)
     insert into stock_movement (variant_id, vendor_id, kind, quantity, actor)
     select v.id, $3, 'initial', v.stock, 'system:seed' from v join counted on counted.variant_id = v.id`,
    [JSON.stringify(rows), id, vendorId],
  );
}
