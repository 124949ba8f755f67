import type { Ctx } from "@haat/api/context";
import { searchProducts } from "@haat/api/services/catalog/search-products";
import { suggest } from "@haat/api/services/catalog/suggest";
import type { ProductFilter } from "@haat/contract/listing";
import { makeProducts } from "@haat/local/fixture/products";
import { makeVendors } from "@haat/local/fixture/vendors";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { openWatched } from "../db/plans.ts";
import { makeFindable } from "../findable.ts";
import { aCategory } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";

/** No public page may read more than so many rows one by one. */
const most = 1000;
const count = 1200;
let world: TestWorld;
let parent = "";
let leaf = "";
let watched: Awaited<ReturnType<typeof openWatched>>;
beforeAll(async () => {
  world = await openWorld();
  const top = await aCategory(world);
  parent = top.slug;
  leaf = (await aCategory(world, top)).slug;
  await aCategory(world, top);
  const owner = await world.owner.connect();
  const now = world.clock.now();
  const vendors = await makeVendors(owner, world.edge.sealer, { seed: "plans", now, count: 5 });
  await makeProducts(owner, { seed: "plans", now, count, vendors, stock: 5 });
  owner.release();
  await makeFindable(world);
  await world.owner.query("analyze");
  watched = await openWatched(inject("platform").adminUrl, world.env["DATABASE_URL"] ?? "");
});
afterAll(async () => {
  await watched.end();
  await world.close();
});

const ctx = () => ({ db: watched.db, locale: "bn" }) as Ctx;
/** What was read one by one, however often the statement has been asked: plans are made anew and then kept. */
async function read(work: () => Promise<unknown>) {
  watched.scans.length = 0;
  watched.statements.length = 0;
  for (let time = 0; time < 7; time += 1) await work();
  expect(watched.statements.length).toBeGreaterThan(7);
  return watched.scans.filter(({ rows }) => rows > most);
}

const asked: Record<string, ProductFilter> = {
  "a word as it is": { q: "শাড়ি", expand: "facets" },
  "a word as it is heard": { q: "jamdanee sharee", expand: "facets" },
  "a slip": { q: "jmadnai", expand: "facets" },
  "a word of many goods, by price": { q: "লাল", sort: "price_asc" },
  "a word and a price": { q: "লাল ২০০০ টাকার মধ্যে", expand: "facets" },
  "what comes soonest": { q: "লাল", sort: "delivery", area: "dis-dhaka" },
  "an attribute alone": { "attr.size": "large", expand: "facets" },
  "a district alone": { district: "dis-dhaka", expand: "facets" },
  "the whole market": { expand: "facets" },
  "the whole market by price, between": { sort: "price_asc", min_price: "100", max_price: "900" },
  "what is bought most": { sort: "popular" },
  "what one of the goods alone is called": { q: "77" },
  "what nobody has so cheap there": { q: "লাল শাড়ি", max_price: "1", district: "dis-dhaka", expand: "facets" },
  "a shelf without anything so cheap": { max_price: "1", sort: "newest", expand: "facets" },
  "a number nobody has": { q: "987654321" },
};

test.each(Object.entries(asked))("%s is found without reading the market", async (_, filter) => {
  expect(await read(() => searchProducts(ctx(), filter))).toEqual([]);
});

test.each(["newest", "price_asc", "price_desc", "title", "popular"] as const)(
  "shelves by %s are read without reading the market",
  async (sort) => {
    for (const category of [parent, leaf])
      expect(await read(() => searchProducts(ctx(), { category, sort, expand: "facets" }))).toEqual([]);
  },
);

test("suggestions are found without reading the market's words", async () => {
  for (const q of ["জাম", "jam", "lal sha"]) expect(await read(() => suggest(ctx(), q))).toEqual([]);
});
