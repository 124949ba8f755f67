import { type Books, openBooks } from "@haat/db/books";
import { refreshStaleCards } from "@haat/db/queries/catalog/refresh-cards";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aProduct, aVendor, type TestProduct } from "../market.ts";
import { pageByRows } from "../product-rows.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
let books: Books;
let product: TestProduct;
beforeAll(async () => {
  world = await openWorld({ bent: ["R3", "R6"] });
  books = openBooks({ url: world.env["DATABASE_JOBS_URL"] ?? "" });
});
afterAll(async () => {
  await books.close();
  await world.close();
});
beforeEach(async () => {
  product = await aProduct(world, {
    vendor: await aVendor(world),
    pricesMinor: [250_000n, 300_050n],
    stock: 5,
  });
});

async function pageOf({ slug }: TestProduct, locale: string): Promise<unknown> {
  const reply = await world.fetch(`/v1/store/products/${slug}`, { headers: { "x-locale": locale } });
  return reply.status === 404 ? null : reply.json();
}

/** In the moment it is done, without the worker's help. */
async function after(statement: string, ...values: unknown[]): Promise<void> {
  await world.owner.query(statement, values);
  for (const locale of ["bn", "en"] as const)
    expect([statement, await pageOf(product, locale)]).toEqual([
      statement,
      await pageByRows(world, product.id, locale),
    ]);
}

test("a product's page says what its own rows say, in the moment they say it", async () => {
  const { id, variants } = product;
  await after("update product set title_bn = 'লাল \"শাড়ি\"', title_en = 'Red \\ <sari>' where id = $1", id);
  const saying = { body: [], care: "ঠান্ডা পানি", returns: "", seoTitle: "", seoDescription: "" };
  const said = { bn: saying, en: { ...saying, care: "Cold water" } };
  await after("update product set brand = 'আড়ং', said = $2 where id = $1", id, JSON.stringify(said));
  await after("update product set description_bn = E'প্রথম\\nদ্বিতীয়\\t', pictures = '[]' where id = $1", id);
  const attribute = [{ name: { bn: "সুতা", en: "Yarn" }, value: { bn: "তুলা", en: "Cotton" } }];
  await after("update product set attributes = $2 where id = $1", id, JSON.stringify(attribute));
  const option = [
    {
      code: "size",
      name: { bn: "মাপ", en: "Size" },
      values: [{ code: "l", name: { bn: "বড়", en: "Large" } }],
    },
  ];
  await after("update product set options = $2 where id = $1", id, JSON.stringify(option));
  await after(`update variant set choice = '{"size":"l"}', label_en = 'Large' where id = $1`, variants[0].id);
  await after(
    "update variant set price_minor = 12345678, compare_at_minor = 99900050 where id = $1",
    variants[0].id,
  );
  const shown = [{ stem: "https://x.example/red", widths: [320] }];
  await after("update variant set pictures = $2 where id = $1", variants[0].id, JSON.stringify(shown));
  await after("update variant set position = 9 where id = $1", variants[0].id);
  await after("update variant set state = 'hidden' where id = $1", variants[0].id);
  await after("update variant set state = 'hidden' where product_id = $1", id);
  await after("update variant set state = 'published' where product_id = $1", id);
  const named = { ...product };
  product = { ...product, slug: `${named.slug}-2` };
  await after("update product set slug = $2 where id = $1", id, product.slug);
  expect(await pageOf(named, "bn")).toBeNull();
  for (const state of ["hidden", "published"])
    await after("update product set state = $2 where id = $1", id, state);
});

test("a product's page knows of the last unit when it is sold, and of a shop that rests or is closed", async () => {
  const { vendor, variants } = product;
  const take = "update stock set held = held + $2 where variant_id = $1";
  for (const units of [1, 4]) await after(take, variants[0].id, units);
  await after("update stock set on_hand = 1000 where variant_id = $1", variants[0].id);
  for (const state of ["paused", "suspended", "open"])
    await after("update vendor set state = $2 where id = $1", vendor.id, state);
  const portrait = { stem: "https://x.example/a", widths: [320] };
  await after("update vendor set picture = $2 where id = $1", vendor.id, JSON.stringify(portrait));
  await after("update vendor set name_bn = 'নতুন নাম', name_en = 'New name' where id = $1", vendor.id);
});

test("a product's page takes a new name from its district and from any category above it", async () => {
  const district = "(select district_id from vendor where id = $1)";
  await after(`update geo_unit set name_en = name_en || 'x' where id = ${district}`, product.vendor.id);
  const above = "(select unnest(category_path) from product where id = $1)";
  await after(`update category set name_bn = name_bn || 'ক' where id in ${above}`, product.id);
});

test("a product's page says the delivery rate and the promised days that hold now", async () => {
  const rate = `insert into delivery_rate (id, vendor_id, zone, base_minor, per_kg_minor, valid_from) values ($1, $2, 'inside', $3, 0, now() + $4::interval)`;
  await after(rate, "rate-all", null, 8_050, "-1 minute");
  await after(rate, "rate-own", product.vendor.id, 5_000, "-1 minute");
  await after("update delivery_rate set valid_to = now() where id = 'rate-own'");
  await after("delete from delivery_rate where id = 'rate-all'");
  const promised = `insert into setting (id, name, value, valid_from) values ($1, 'promise_days_outside', '7', now() + $2::interval)`;
  await after(promised, "days-now", "-1 minute");
  await after("delete from setting where id = 'days-now'");
});

test("a rate that was announced holds from its hour on, before and after the worker has noticed", async () => {
  const announced = `insert into delivery_rate (id, vendor_id, zone, base_minor, per_kg_minor, valid_from)
    values ('rate-soon', null, 'outside', 99900, 0, now() + interval '3 seconds')`;
  await world.owner.query(announced);
  const priced = async () => JSON.stringify(await pageOf(product, "en")).includes('"minor":"99900"');
  expect(await priced()).toBe(false);
  await expect.poll(priced).toBe(true);
  const late = "select count(*)::int as n from shop_terms where until <= now()";
  expect((await world.owner.query<{ n: number }>(late)).rows[0]?.n).toBeGreaterThan(0);
  await refreshStaleCards(books, 1);
  expect((await world.owner.query<{ n: number }>(late)).rows[0]?.n).toBe(0);
  await after("delete from delivery_rate where id = 'rate-soon'");
});
