import type { Sealer } from "@haat/core/seal";
import { insertRows } from "@haat/local/fixture/insert";
import { idsOf } from "@haat/local/fixture/random";
import { makeVendors, type Vendor } from "@haat/local/fixture/vendors";
import { sizes } from "@haat/local/fixture/words";
import type pg from "pg";
import { loadGeography } from "@haat/db/seed/geo/load";
import { loadRules } from "@haat/db/seed/rules";
import { benchCategories, type BenchProduct, benchProducts, unitsEach, vendorCount } from "./catalogue.ts";

/** Fills a migrated, empty market, as its owner. */
export async function loadCatalogue(owner: pg.Client, sealer: Sealer, now: Date): Promise<void> {
  await loadGeography(owner);
  await loadRules(owner);
  const vendors = await makeVendors(owner, sealer, { seed: "bench", now, count: vendorCount });
  const categories = await loadCategories(owner, now);
  const products = [...benchProducts()];
  const ids = idsOf("product", products.length, now);
  const place = (product: BenchProduct, nth: number) => ({
    product,
    id: ids[nth] ?? "",
    vendor: vendors[product.vendor],
    category: categories[product.category],
    publishedAt: new Date(now.getTime() - nth * 1000),
  });
  const placed = products.map(place);
  const variants = placed.flatMap((each) => variantRows(each, now));
  await insertRows(owner, "product", placed.map(productRow));
  await insertRows(owner, "variant", variants);
  await insertRows(
    owner,
    "stock",
    variants.map(({ id, vendor_id }) => ({
      variant_id: id,
      vendor_id,
      on_hand: unitsEach,
      held: 0,
      committed: 0,
    })),
  );
  await loadBaseline(owner, products);
  await openPurse(owner);
}

async function loadCategories(owner: pg.Client, now: Date): Promise<string[]> {
  const categories = benchCategories();
  const ids = idsOf("category", categories.length, now);
  const rows = categories.map(({ slug, name }, position) => {
    const id = ids[position] ?? "";
    return { id, slug, name_bn: name.bn, name_en: name.en, position, path_ids: [id] };
  });
  await insertRows(owner, "category", rows);
  return ids;
}

type Placed = Readonly<{
  product: BenchProduct;
  id: string;
  vendor: Vendor | undefined;
  category: string | undefined;
  publishedAt: Date;
}>;

function productRow({ product, id, vendor, category, publishedAt }: Placed) {
  const { slug, title, description, searchText, prices } = product;
  const values = sizes.slice(0, prices.length).map(({ code, bn, en }) => ({ code, name: { bn, en } }));
  return {
    id,
    vendor_id: vendor?.id,
    category_id: category,
    slug,
    title_bn: title.bn,
    title_en: title.en,
    description_bn: description.bn,
    description_en: description.en,
    attributes: [],
    options: values.length > 1 ? [{ code: "size", name: { bn: "মাপ", en: "Size" }, values }] : [],
    pictures: [{ stem: `https://pictures.haat.example/bench/${slug}`, widths: [320, 640, 1280] }],
    state: "published",
    featured: false,
    search_text: searchText,
    min_price_minor: 0,
    max_price_minor: 0,
    variant_count: 0,
    category_path: [category],
    published_at: publishedAt,
  };
}

function variantRows({ product, id, vendor }: Placed, now: Date) {
  const ids = idsOf("variant", product.prices.length, now);
  return product.prices.map((price, position) => {
    const size = product.prices.length > 1 ? sizes[position] : undefined;
    return {
      id: ids[position] ?? "",
      product_id: id,
      vendor_id: vendor?.id,
      sku: `${product.slug}-${position}`.toUpperCase(),
      choice: size ? { size: size.code } : {},
      label_bn: size?.bn ?? "",
      label_en: size?.en ?? "",
      price_minor: price,
      weight_grams: 400,
      position,
      state: "published",
    };
  });
}

/** What the bare baseline looks up: a row per product, found by its number. */
export async function loadBaseline(owner: pg.Client, products: readonly BenchProduct[]): Promise<void> {
  await owner.query(
    "create table bench_row (id integer primary key, slug text not null, payload jsonb not null)",
  );
  await insertRows(
    owner,
    "bench_row",
    products.map(({ slug, title, description, prices }, id) => ({
      id,
      slug,
      payload: { title, description, prices },
    })),
  );
  await owner.query("grant select on bench_row to haat_app");
}

/** A bench sends more codes than a market's day pays for. */
const openPurse = async (owner: pg.Client): Promise<void> =>
  void (await owner.query(
    `insert into setting (id, name, value, valid_from) values ('set_bench', 'sms_daily_budget_minor', '1000000000', now())`,
  ));
