import { sharedCache } from "@haat/local/shop/shared-cache";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { makeFindable } from "../findable.ts";
import { aCategory, aProduct, type TestCategory, type TestProduct } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";
import { openSite, type Site } from "./site.ts";

/** Of the five seconds in which a shop's change must be found the worker is given so many. */
const workerS = 2;
let world: TestWorld;
let site: Site;
let category: TestCategory;
let product: TestProduct;
let seconds = 0;
const now = () => seconds * 1000;
/** One before the API and one before the pages, as a deployment has them. */
const api = sharedCache(async (request) => world.app.fetch(request), now);
let pages: ReturnType<typeof sharedCache>;
beforeAll(async () => {
  world = await openWorld();
  site = await openSite({ ...world, app: { ...world.app, fetch: api.answer } } as TestWorld);
  category = await aCategory(world);
});
afterAll(async () => {
  await site.close();
  await world.close();
});
beforeEach(async () => {
  pages = sharedCache(site.answer, now);
  product = await aProduct(world, { category, titleBn: "মাদুর", titleEn: "Mat", pricesMinor: [12_300n] });
  await makeFindable(world);
});

const open = (address: string): Promise<Response> =>
  pages.answer(new Request(`http://localhost:3000${address}`, { headers: { "accept-language": "bn" } }));
const addresses = () => [
  `/bn/search?q=madur&category=${category.slug}`,
  `/bn/c/${category.slug}`,
  `/bn/shops/${product.vendor.slug}`,
  `/bn/p/${product.slug}`,
];

test("what a shop changes stands within five seconds on every page of goods, through caches that keep all they may", async () => {
  const fill = async (): Promise<void> => {
    for (const address of addresses()) expect(await (await open(address)).text()).toContain("৳১২৩");
  };
  await fill();
  // The last moment in which the page may be made of an old answer.
  seconds += 0.9;
  pages = sharedCache(site.answer, now);
  await fill();
  await world.owner.query("update variant set price_minor = 45600 where product_id = $1", [product.id]);
  await world.owner.query("update product set title_bn = 'শীতলপাটি' where id = $1", [product.id]);
  await makeFindable(world);
  seconds += 1;
  for (const address of addresses())
    expect([address, (await open(address)).headers.get("x-cache")]).toEqual([address, "hit"]);
  seconds += 5 - workerS - 1;
  for (const address of addresses().slice(1)) {
    const text = (await (await open(address)).text()).normalize("NFC");
    expect([address, text.includes("৳৪৫৬"), text.includes("শীতলপাটি"), text.includes("৳১২৩")]).toEqual([
      ...[address, true, true, false],
    ]);
  }
  const found = async (q: string): Promise<boolean> =>
    (await (await open(`/bn/search?q=${q}&category=${category.slug}`)).text()).includes("data-results");
  expect([await found("shitolpati"), await found("madur")]).toEqual([true, false]);
});

test("so does the API's own answer, and what is suggested while it is typed", async () => {
  const ask = async (path: string): Promise<string> => {
    const reply = await api.answer(
      new Request(`http://localhost:3000${path}`, { headers: { "x-locale": "bn" } }),
    );
    return reply.text();
  };
  const asked = [
    `/v1/store/products?category=${category.slug}`,
    `/v1/store/products/${product.slug}`,
    "/v1/store/suggestions?q=madur",
  ];
  for (const path of asked) expect(await ask(path)).toContain("মাদুর");
  await world.owner.query("update product set title_bn = 'নকশা', title_en = 'Nokshi'", []);
  await makeFindable(world);
  seconds += 5 - workerS;
  for (const path of asked) expect([path, (await ask(path)).includes("মাদুর")]).toEqual([path, false]);
});
