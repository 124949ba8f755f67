import { ProductPage } from "@haat/contract/listing";
import { Problem } from "@haat/contract/problem";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeFindable } from "../findable.ts";
import { aCategory, aProduct } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
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
const list = async (query: string, locale?: string) => {
  if (query.includes("q=")) await makeFindable(world);
  return ProductPage.parse(await get(`/v1/store/products?${query}`, locale));
};

describe("a listing", () => {
  test("of a category shows its whole subtree, page by page and each product once", async () => {
    const top = await aCategory(world);
    const leaves = [await aCategory(world, top), await aCategory(world, top)];
    const made = [];
    for (let i = 0; i < 7; i += 1) {
      const wishes = {
        category: leaves[i % 2] ?? top,
        pricesMinor: [BigInt(1000 + (i % 3))],
        titleBn: `ক${i % 2}`,
        titleEn: `T${i % 2}`,
      };
      made.push(
        await aProduct(world, { ...wishes, publishedAt: new Date(1_800_000_000_000 + (i % 4) * 1000) }),
      );
    }
    for (const sort of ["newest", "price_asc", "price_desc", "title"]) {
      const seen: string[] = [];
      let cursor = "";
      do {
        const page = await list(`category=${top.slug}&sort=${sort}&limit=3${cursor && `&cursor=${cursor}`}`);
        seen.push(...page.items.map((item) => item.slug));
        cursor = page.nextCursor ?? "";
      } while (cursor);
      expect([sort, seen.toSorted()]).toEqual([sort, made.map((product) => product.slug).toSorted()]);
    }
    const prices = (await list(`category=${top.slug}&sort=price_desc`)).items.map((item) =>
      Number(item.price.minor),
    );
    expect(prices).toEqual(prices.toSorted((a, b) => b - a));
    expect((await list(`category=${leaves[0]?.slug}`)).items).toHaveLength(4);
  });

  test("is filtered by price in either digit script, by vendor and by stock", async () => {
    const category = await aCategory(world);
    const cheap = await aProduct(world, { category, pricesMinor: [50_000n], stock: 0 });
    const dear = await aProduct(world, { category, pricesMinor: [150_000n, 250_000n], stock: 2 });
    const slugs = async (query: string) =>
      (await list(`category=${category.slug}&${query}`)).items.map((item) => item.slug);
    expect(await slugs(`max_price=${encodeURIComponent("১,০০০")}`)).toEqual([cheap.slug]);
    expect(await slugs("min_price=2000&max_price=3000")).toEqual([dear.slug]);
    expect(await slugs("in_stock=true")).toEqual([dear.slug]);
    expect(await slugs(`vendor=${cheap.vendor.slug}`)).toEqual([cheap.slug]);
    const cards = (await list(`category=${category.slug}&sort=price_asc`)).items;
    expect(cards).toMatchObject([
      { availability: "sold_out", priceVaries: false, singleVariantId: cheap.variants[0].id },
      { availability: "in_stock", priceVaries: true, singleVariantId: null },
    ]);
  });

  test.each([
    ["category=nirudddesh", 404, "category.not_found"],
    ["vendor=keu-na", 404, "vendor.not_found"],
    ["colour=red", 400, "filter.unknown"],
    ["cursor=AAAA", 400, "cursor.invalid"],
    ["min_price=abc", 400, "money.malformed"],
    ["limit=৫", 400, "request.invalid"],
    ["sort=random", 400, "request.invalid"],
    ["q=a&q=b", 400, "request.invalid"],
  ])("with %s is refused", async (query, status, code) => {
    expect(await codeOf(`/v1/store/products?${query}`)).toEqual([status, code]);
  });

  test("does not take a cursor of another order or one that was tampered with", async () => {
    const category = await aCategory(world);
    for (const _ of [1, 2]) await aProduct(world, { category });
    const cursor = (await list(`category=${category.slug}&limit=1`)).nextCursor ?? "";
    expect(await codeOf(`/v1/store/products?sort=price_asc&cursor=${cursor}`)).toEqual([
      400,
      "cursor.invalid",
    ]);
    const [sort, , id] = JSON.parse(atob(cursor.replaceAll("-", "+").replaceAll("_", "/"))) as string[];
    const forged = btoa(JSON.stringify([sort, "1'; drop table product", id]));
    expect(await codeOf(`/v1/store/products?cursor=${encodeURIComponent(forged)}`)).toEqual([
      400,
      "cursor.invalid",
    ]);
  });
});

describe("search", () => {
  test("finds every spelling that was stored, best first, and pages through the hits", async () => {
    const later = await aProduct(world, { titleBn: "খাঁটি সুন্দরবনের মৌচাক", titleEn: "Pure mouchak" });
    const first = await aProduct(world, { titleBn: "মৌচাক", titleEn: "Mouchak raw" });
    const found = await list(`q=${encodeURIComponent("মৌচাক")}`);
    expect(found.items.map((item) => item.slug)).toEqual([first.slug, later.slug]);
    const one = await list("q=mouchak&limit=1");
    const two = await list(`q=mouchak&limit=1&cursor=${one.nextCursor}`);
    expect([...one.items, ...two.items].map((item) => item.slug).toSorted()).toEqual(
      [first.slug, later.slug].toSorted(),
    );
    expect(two.nextCursor).toBeNull();
  });

  test("wants every word, meets a near spelling when there is no exact one, and takes signs as signs", async () => {
    const { slug } = await aProduct(world, { titleBn: "শীতলপাটি", titleEn: "Shitalpati woven 100%" });
    expect((await list("q=woven+shitalpati")).items.map((item) => item.slug)).toContain(slug);
    const other = await aProduct(world, { titleBn: "বেতের মোড়া", titleEn: "Cane stool woven" });
    expect((await list("q=woven+stool")).items.map((item) => item.slug)).toEqual([other.slug]);
    expect((await list("q=aeroplane+engine")).items).toEqual([]);
    expect((await list("q=shitolpati")).items.map((item) => item.slug)).toEqual([slug]);
    expect((await list("q=100%25")).items.map((item) => item.slug)).toEqual([slug]);
    expect((await list("q=_______")).items).toEqual([]);
  });

  test("never puts what somebody typed into the text of a statement", async () => {
    const { slug } = await aProduct(world, { titleBn: "মাটির হাঁড়ি", titleEn: "Potter's $1 pot" });
    for (const typed of ["potter's $1", "potter's", "$1 pot"])
      expect((await list(`q=${encodeURIComponent(typed)}`)).items.map((item) => item.slug)).toContain(slug);
    for (const typed of ["' or true --", "%' or '1'='1", "$9", "\\"])
      expect((await list(`q=${encodeURIComponent(typed)}&limit=48`)).items.length).toBeLessThan(2);
    const { rows } = await world.owner.query(
      `select proname from pg_proc where pronamespace = 'public'::regnamespace
        and prosrc ~ '%([0-9]+[$])?L|quote_literal|quote_nullable'`,
    );
    expect(rows, "values in functions that make statements").toEqual([]);
  });

  test("does not keep numbers that may be somebody's phone", async () => {
    await list("q=honey");
    await list("q=01712345678");
    expect(world.events).toMatchObject([
      { kind: "searched", query: "honey" },
      { kind: "searched", query: null },
    ]);
  });
});
