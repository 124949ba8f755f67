import { AreaList, CategoryList, ProductView, VendorView } from "@haat/contract/catalog";
import { HomeView } from "@haat/contract/home-page";
import { ProductPage } from "@haat/contract/listing";
import { Problem } from "@haat/contract/problem";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aCategory, aProduct, aVendor } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld({ bent: ["R3"] })));
afterAll(() => world.close());
beforeEach(() => void world.events.splice(0));
afterEach(() => expect(world.faults).toEqual([]));

const get = async (path: string, locale = "bn"): Promise<unknown> => {
  const reply = await world.fetch(path, { headers: { "x-locale": locale } });
  expect([path, reply.status]).toEqual([path, 200]);
  return reply.json();
};
const codeOf = async (path: string): Promise<unknown> => {
  const reply = await world.fetch(path);
  expect(reply.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  const { status, code } = Problem.parse(await reply.json());
  return [status, code];
};
const list = async (query: string, locale?: string) =>
  ProductPage.parse(await get(`/v1/store/products?${query}`, locale));

describe("a product page", () => {
  test("says everything in the asked language", async () => {
    const top = await aCategory(world);
    const category = await aCategory(world, top);
    const vendor = await aVendor(world);
    const wishes = { vendor, category, titleBn: "নকশি কাঁথা", titleEn: "Nakshi kantha", stock: 150 };
    const { slug, id } = await aProduct(world, { ...wishes, pricesMinor: [250_000n, 300_050n] });
    const sibling = await aProduct(world, { category });
    const [bn, en] = [
      ProductView.parse(await get(`/v1/store/products/${slug}?expand=related`)),
      ProductView.parse(await get(`/v1/store/products/${slug}`, "en")),
    ];
    expect(bn).toMatchObject({
      id,
      title: "নকশি কাঁথা",
      vendor: { slug: vendor.slug, district: "ঢাকা" },
      attributes: [{ name: "উপাদান", value: "সুতি" }],
    });
    expect(en).toMatchObject({
      title: "Nakshi kantha",
      vendor: { district: "Dhaka" },
      options: [{ name: "Size", values: [{ name: "Size 0" }, { name: "Size 1" }] }],
    });
    expect(bn.variants.map(({ price, available, label }) => [price.display, available, label])).toEqual([
      ["৳২,৫০০", 99, "মাপ 0"],
      ["৳৩,০০০.৫০", 99, "মাপ 1"],
    ]);
    expect(bn.path.map((step) => step.slug)).toEqual([top.slug, category.slug]);
    expect(bn.category.slug).toBe(category.slug);
    expect(bn.related.map((card) => card.slug)).toEqual([sibling.slug]);
    expect(en.related, "not asked for").toEqual([]);
    expect((await world.fetch(`/v1/store/products/${slug}?expand=cost_price`)).status).toBe(400);
    expect(en.delivery).toMatchObject({
      inside: { minor: "7000" },
      outside: { minor: "13000" },
      insideDays: 5,
      outsideDays: 10,
    });
    expect(bn.pictures[0]).toMatchObject({ alt: "নকশি কাঁথা", widths: [320, 640] });
  });

  test("counts out what is held and committed", async () => {
    const { slug, variants } = await aProduct(world, { stock: 10 });
    await world.owner.query("update stock set held = 4, committed = 3 where variant_id = $1", [
      variants[0].id,
    ]);
    expect(ProductView.parse(await get(`/v1/store/products/${slug}`)).variants).toMatchObject([
      { available: 3 },
    ]);
  });

  test("of a paused vendor sells nothing; of a suspended one or a hidden product it is gone", async () => {
    const [paused, suspended] = [
      await aVendor(world, { state: "paused" }),
      await aVendor(world, { state: "suspended" }),
    ];
    const shown = await aProduct(world, { vendor: paused });
    expect(ProductView.parse(await get(`/v1/store/products/${shown.slug}`)).variants).toMatchObject([
      { available: 0 },
    ]);
    for (const gone of [
      await aProduct(world, { vendor: suspended }),
      await aProduct(world, { state: "hidden" }),
    ])
      expect(await codeOf(`/v1/store/products/${gone.slug}`)).toEqual([404, "product.not_found"]);
    expect(await codeOf(`/v1/store/vendors/${suspended.slug}`)).toEqual([404, "vendor.not_found"]);
    expect((await list(`vendor=${paused.slug}`)).items).toMatchObject([{ availability: "sold_out" }]);
  });

  test("may be kept by the CDN, and is told to the reports without delaying anybody", async () => {
    const { slug, id, vendor } = await aProduct(world);
    const reply = await world.fetch(`/v1/store/products/${slug}`);
    expect(reply.headers.get("cache-control")).toBe("public, max-age=0, s-maxage=1");
    expect(reply.headers.get("vary")).toBe("accept-language, x-locale");
    expect(world.events).toMatchObject([
      { kind: "product_viewed", productId: id, vendorId: vendor.id, session: null },
    ]);
  });
});

test("the front page, the shelves and the vendor agree about what is sold", async () => {
  const top = await aCategory(world);
  const leaf = await aCategory(world, top);
  const vendor = await aVendor(world);
  const featured = await aProduct(world, {
    category: leaf,
    vendor,
    featured: true,
    publishedAt: new Date("2030-01-01"),
  });
  await aProduct(world, { category: leaf, vendor, state: "hidden" });
  const home = HomeView.parse(await get("/v1/store/home"));
  const part = (kind: string) => home.sections.find((section) => section.kind === kind);
  expect(home.hero[0]?.slug).toBe(featured.slug);
  expect(part("featured")?.cards[0]?.slug).toBe(featured.slug);
  expect(part("newest")?.cards[0]?.slug).toBe(featured.slug);
  expect(part("categories")?.categories.every((category) => category.parentSlug === null)).toBe(true);
  const { items } = CategoryList.parse(await get("/v1/store/categories"));
  const counts = new Map(items.map((category) => [category.slug, category.productCount]));
  expect([counts.get(top.slug), counts.get(leaf.slug)]).toEqual([1, 1]);
  expect(VendorView.parse(await get(`/v1/store/vendors/${vendor.slug}`, "en"))).toMatchObject({
    productCount: 1,
    isOpen: true,
    ownerName: "Rahima",
    district: "Dhaka",
  });
});

describe("areas", () => {
  test("begin with the eight divisions and lead down to upazilas and thanas", async () => {
    expect(AreaList.parse(await get("/v1/store/areas"))).toMatchObject({ path: [] });
    expect(AreaList.parse(await get("/v1/store/areas")).items).toHaveLength(8);
    const dhaka = AreaList.parse(await get("/v1/store/areas?parent=dis-dhaka", "en"));
    expect(dhaka.path.map((area) => area.id)).toEqual(["div-dhaka", "dis-dhaka"]);
    expect(new Set(dhaka.items.map((area) => area.level))).toEqual(new Set(["upazila", "metro_thana"]));
    const names = dhaka.items.map((area) => area.name);
    expect(names).toEqual(names.toSorted(new Intl.Collator("en", { numeric: true }).compare));
  });

  test("that do not exist are not found", async () => {
    expect(await codeOf("/v1/store/areas?parent=dis-atlantis")).toEqual([404, "area.not_found"]);
  });
});
