import { ProductView } from "@haat/contract/catalog";
import { ProductPage } from "@haat/contract/listing";
import { type Books, openBooks } from "@haat/db/books";
import { refreshStaleCards } from "@haat/db/queries/catalog/refresh-cards";
import { formatTaka } from "@haat/i18n/format";
import type pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aProduct, aVendor, type TestProduct } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
let books: Books;
beforeAll(async () => {
  world = await openWorld({ bent: ["R3", "R6"] });
  books = openBooks({ url: world.env["DATABASE_JOBS_URL"] ?? "" });
});
afterAll(async () => {
  await books.close();
  await world.close();
});

const ask = async (path: string, locale: string): Promise<unknown> => {
  const reply = await world.fetch(path, { headers: { "x-locale": locale } });
  return reply.status === 404 ? null : reply.json();
};

/** The card of a product as a listing of his vendor shows it; null when it shows none. */
async function cardOf({ slug, vendor }: TestProduct, locale: string) {
  const page = await ask(`/v1/store/products?vendor=${vendor.slug}`, locale);
  return page === null ? null : (ProductPage.parse(page).items.find((item) => item.slug === slug) ?? null);
}

const stateOf = (units: number): string => (units <= 0 ? "sold_out" : units <= 3 ? "few_left" : "in_stock");

/** What a card must say, worked out from the product's own page (which `product-sheets.test.ts` holds to its rows). */
async function truthOf({ slug }: TestProduct, locale: string) {
  const answer = await ask(`/v1/store/products/${slug}`, locale);
  if (answer === null) return null;
  const page = ProductView.parse(answer);
  const { id, title, variants, vendor, pictures } = page;
  const [cheapest] = variants.toSorted((a, b) => Number(a.price.minor) - Number(b.price.minor));
  const { picture: _, ...seller } = vendor;
  return {
    ...{ id, slug, title, price: cheapest?.price, compareAt: cheapest?.compareAt ?? null, vendor: seller },
    priceVaries: new Set(variants.map(({ price }) => price.minor)).size > 1,
    picture: pictures[0] ?? null,
    availability: stateOf(variants.reduce((sum, { available }) => sum + available, 0)),
    singleVariantId: variants.length === 1 ? variants[0]?.id : null,
    closed: null,
    rating: page.rating && { average: page.rating.average, count: page.rating.count },
  };
}

const watched: TestProduct[] = [];
afterEach(() => void watched.splice(0));

/** Does something to the market, and lets the worker pass once. */
async function after(statement: string, ...values: unknown[]): Promise<void> {
  await world.owner.query(statement, values);
  await refreshStaleCards(books, 1000);
  for (const product of watched)
    for (const locale of ["bn", "en"])
      expect([statement, await cardOf(product, locale)]).toEqual([statement, await truthOf(product, locale)]);
}

const watch = async (...wishes: Parameters<typeof aProduct>): Promise<TestProduct> => {
  const product = await aProduct(...wishes);
  watched.push(product);
  return product;
};

async function inTransaction(work: (client: pg.PoolClient) => Promise<void>): Promise<void> {
  const client = await world.owner.connect();
  try {
    await client.query("begin");
    await work(client);
    await client.query("commit");
  } finally {
    client.release();
  }
}

test("a card is true after its product was changed", async () => {
  const { id, variants } = await watch(world, { pricesMinor: [250_000n, 300_050n], stock: 5 });
  await after("update product set title_bn = 'লাল \"শাড়ি\"', title_en = 'Red <sari>' where id = $1", id);
  await after("update variant set price_minor = 12345678 where id = $1", variants[0].id);
  await after("update variant set compare_at_minor = 99900000 where product_id = $1", id);
  await after("update variant set state = 'hidden' where id = $1", variants[0].id);
  await after("update variant set state = 'hidden' where product_id = $1", id);
  expect(await cardOf(watched[0] as TestProduct, "bn"), "nothing of it is sold").toBeNull();
  await after("update variant set state = 'published' where product_id = $1", id);
  await after(`update product set pictures = '[]' where id = $1`, id);
  await after("update product set state = 'hidden' where id = $1", id);
  await after("update product set state = 'published' where id = $1", id);
});

test("a card is true after its vendor or his district was changed", async () => {
  const { vendor } = await watch(world, { vendor: await aVendor(world) });
  await watch(world, { vendor, stock: 1 });
  await after("update vendor set name_bn = 'নতুন নাম', name_en = 'New name' where id = $1", vendor.id);
  await after("update vendor set slug = slug where id = $1", vendor.id);
  for (const state of ["paused", "suspended", "open"])
    await after("update vendor set state = $2 where id = $1", vendor.id, state);
  await after(
    "update geo_unit set name_en = 'Dacca' where id = (select district_id from vendor where id = $1)",
    vendor.id,
  );
  await after(
    "update geo_unit set name_en = 'Dhaka' where id = (select district_id from vendor where id = $1)",
    vendor.id,
  );
});

test("a card is true after stock has moved, however it is spread over variants", async () => {
  const { id, variants } = await watch(world, { pricesMinor: [100n, 200n, 300n], stock: 2 });
  const move = "update stock set held = held + $2 where variant_id = $1";
  for (const { id: variant } of variants) await after(move, variant, 1);
  for (const { id: variant } of variants) await after(move, variant, 1);
  expect(await cardOf(watched[0] as TestProduct, "en")).toMatchObject({ availability: "sold_out" });
  await after("update stock set on_hand = 100 where variant_id = $1", variants[0].id);
  await after(
    "update stock set held = 0 where variant_id in (select id from variant where product_id = $1)",
    id,
  );
  await after("update stock set on_hand = 0 where variant_id = $1", variants[0].id);
});

test("an order leaves only a note about a card, and none while plenty is left", async () => {
  const { id, variants } = await aProduct(world, { stock: 50 });
  const notes = async () =>
    (await world.owner.query("select 1 from stale_card where product_id = $1", [id])).rowCount;
  const hold = (units: number) =>
    world.owner.query("update stock set held = $2 where variant_id = $1", [variants[0].id, units]);
  await hold(46);
  expect(await notes()).toBe(0);
  // Somebody keeps the card, and the order does not wait for him.
  await inTransaction(async (client) => {
    await client.query("select 1 from product_card where product_id = $1 for update", [id]);
    await hold(47);
  });
  expect(await notes()).toBe(1);
});

test("two that write the same card at once leave the later truth", async () => {
  const product = await watch(world, { stock: 10 });
  await world.owner.query("update stock set on_hand = 2 where variant_id = $1", [product.variants[0].id]);
  const worker = await world.owner.connect();
  const { rows } = await worker.query<{ pid: number }>("select pg_backend_pid() as pid");
  let passing: Promise<unknown> = Promise.resolve();
  await inTransaction(async (client) => {
    await client.query("update product set title_en = 'Held back' where id = $1", [product.id]);
    passing = worker.query("select refresh_stale_cards(1000)");
    const waiting = "select 1 from pg_locks where pid = $1 and not granted";
    await expect
      .poll(async () => (await client.query(waiting, [rows[0]?.pid])).rowCount, { timeout: 20_000 })
      .toBe(1);
  });
  await passing;
  worker.release();
  expect(await cardOf(product, "en")).toMatchObject({ title: "Held back", availability: "few_left" });
});

test("Postgres prints taka as the shop does", async () => {
  const amounts = [
    0n,
    5n,
    50n,
    99n,
    100n,
    12_345n,
    99_999n,
    100_000n,
    12_345_678n,
    99_999_900n,
    10_000_000_001n,
  ];
  for (let digits = 1n; digits < 100_000_000_000n; digits *= 10n)
    amounts.push(digits - 1n, digits * 7n + 30n);
  const { rows } = await world.owner.query<{ minor: string; bn: string; en: string }>(
    `select minor::text, money_json(minor, true)->>'display' as bn, money_json(minor, false)->>'display' as en from unnest($1::bigint[]) minor`,
    [amounts.map(String)],
  );
  expect(rows).toHaveLength(amounts.length);
  for (const { minor, bn, en } of rows)
    expect([bn, en]).toEqual([formatTaka(BigInt(minor), "bn"), formatTaka(BigInt(minor), "en")]);
});
