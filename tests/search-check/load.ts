import type { Books } from "@haat/db/books";
import { indexProducts } from "@haat/api/services/search/index-products";
import type { Sealer } from "@haat/core/seal";
import { insertRows } from "@haat/local/fixture/insert";
import { idsOf } from "@haat/local/fixture/random";
import { makeVendors } from "@haat/local/fixture/vendors";
import type pg from "pg";
import type { Pair } from "./lists.ts";

/** A market that sells nothing but these words, a product each, found by the way every product is. */
export async function loadWords(
  owner: pg.ClientBase,
  {
    books,
    sealer,
    pairs,
    now,
  }: Readonly<{ books: Books; sealer: Sealer; pairs: readonly Pair[]; now: Date }>,
): Promise<void> {
  const [vendor] = await makeVendors(owner, sealer, { seed: "words", now, count: 1 });
  await owner.query("update vendor set name_bn = '৯', name_en = '9'");
  const [categoryId = ""] = idsOf("category", 1, now);
  const category = {
    id: categoryId,
    slug: "words",
    name_bn: "৮",
    name_en: "8",
    position: 0,
    path_ids: [categoryId],
  };
  await insertRows(owner, "category", [category]);
  const ids = idsOf("product", pairs.length, now);
  const variantIds = idsOf("variant", pairs.length, now);
  await insertRows(
    owner,
    "product",
    pairs.map(({ id, bn }, place) => ({
      ...{ id: ids[place], vendor_id: vendor?.id, category_id: categoryId, category_path: [categoryId] },
      ...{
        slug: `w-${id}`,
        title_bn: bn,
        title_en: bn,
        description_bn: "",
        description_en: "",
        search_text: "",
      },
      ...{ attributes: [], options: [], pictures: [], state: "published", featured: false },
      ...{ min_price_minor: 0, max_price_minor: 0, variant_count: 0, published_at: now },
    })),
  );
  const variants = pairs.map(({ id }, place) => ({
    ...{ id: variantIds[place], product_id: ids[place], vendor_id: vendor?.id, sku: `W-${id}`, choice: {} },
    ...{
      label_bn: "",
      label_en: "",
      price_minor: 10_000,
      weight_grams: 100,
      position: 0,
      state: "published",
    },
  }));
  await insertRows(owner, "variant", variants);
  await insertRows(
    owner,
    "stock",
    variants.map(({ id, vendor_id }) => ({ variant_id: id, vendor_id, on_hand: 0, held: 0, committed: 0 })),
  );
  while ((await indexProducts(books, 500)) > 0);
}
