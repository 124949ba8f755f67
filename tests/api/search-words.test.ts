import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { makeFindable } from "../findable.ts";
import { aCategory, aProduct, aVendor } from "../market.ts";
import { searching } from "../searching.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
let saris: Awaited<ReturnType<typeof aCategory>>;
beforeAll(async () => {
  world = await openWorld();
  saris = await aCategory(world);
});
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

const { ask, inTown, sari } = searching(
  () => world,
  () => saris,
);

test("a thing that is called like a place is a thing, until the word is bent as a place's name is", async () => {
  const vendor = await inTown("dis-dhaka");
  const { slug } = await aProduct(world, { vendor, titleBn: "দরজার তালা", titleEn: "Door lock" });
  await makeFindable(world);
  const page = await ask({ q: "দরজার তালা" });
  expect([page.understood, page.items.map((one) => one.slug)]).toEqual([null, [slug]]);
});

test("what may have been meant keeps the price that was said", async () => {
  await sari("জামদানি ওড়না", { titleEn: "Jamdani scarf", pricesMinor: [90_000n] });
  expect((await ask({ q: "jamdni under 2000" })).didYouMean).toBe("jamdani under 2000");
});

test("further pages of a search that left a word out are of the same words as the first", async () => {
  const vendor = await aVendor(world);
  const made = [];
  for (let n = 0; n < 5; n++)
    made.push((await aProduct(world, { vendor, titleBn: `নকশিকাঁথা ${n}`, titleEn: "Quilt" })).slug);
  await aProduct(world, { vendor, titleBn: "গোলাপজল", titleEn: "Rose water" });
  const first = await ask({ q: "নকশিকাঁথা গোলাপজল", limit: "3" });
  expect(first.fallback?.dropped).toHaveLength(1);
  const found = first.items.map(({ slug }) => slug);
  for (let cursor = first.nextCursor; cursor !== null;) {
    const next = await ask({ q: "নকশিকাঁথা গোলাপজল", limit: "3", cursor });
    found.push(...next.items.map(({ slug }) => slug));
    cursor = next.nextCursor;
  }
  const [left = ""] = first.fallback?.dropped ?? [];
  expect(found).toHaveLength(left === "গোলাপজল" ? 5 : 1);
  expect(new Set(found).size).toBe(found.length);
});

test("in how many goods a word stands follows the goods, down to none", async () => {
  const uses = async () => {
    await makeFindable(world);
    const { rows } = await world.owner.query<{ uses: number; title_uses: number }>(
      "select uses, title_uses from search_word where norm = 'palki'",
    );
    return rows[0];
  };
  const { id } = await sari("পালকি", { titleEn: "Palki" });
  await sari("দোলা", { titleEn: "Palki" });
  expect(await uses()).toEqual({ uses: 2, title_uses: 2 });
  await world.owner.query("update product set title_en = 'Swing' where id = $1", [id]);
  expect(await uses()).toEqual({ uses: 1, title_uses: 1 });
  await world.owner.query("update product set state = 'hidden' where title_en = 'Palki'");
  expect(await uses()).toEqual({ uses: 0, title_uses: 0 });
});

test("a price range is met by a price, not by one that is cheaper and one that is dearer", async () => {
  const category = await aCategory(world);
  const both = await sari("হাতপাখা", { category, pricesMinor: [10_000n, 90_000n] });
  const within = await sari("হাতপাখা", { category, pricesMinor: [10_000n, 50_000n, 90_000n] });
  const between = { min_price: "400", max_price: "600" };
  const slugs = async (query: Record<string, string>) => (await ask(query)).items.map(({ slug }) => slug);
  for (const query of [
    { q: "হাতপাখা" },
    { category: category.slug },
    { category: category.slug, sort: "popular" },
  ])
    expect([query, await slugs({ ...query, ...between })]).toEqual([query, [within.slug]]);
  const told = await ask({ q: "হাতপাখা", ...between, expand: "facets" });
  expect(told.facets?.categories).toMatchObject([{ slug: category.slug, count: 1 }]);
  expect(told.total).toEqual({ count: 1, isExact: true });
  expect(await slugs({ q: "হাতপাখা", min_price: "800" })).toEqual(
    expect.arrayContaining([both.slug, within.slug]),
  );
});

test("a category with others below it shows what lies in all of them, in order, page by page", async () => {
  const parent = await aCategory(world);
  const below = [await aCategory(world, parent), await aCategory(world, parent)];
  const made = [];
  for (let n = 0; n < 6; n += 1)
    made.push((await sari("কুলা", { category: below[n % 2] ?? parent, pricesMinor: [BigInt(1000 - n)] })).slug);
  made.push((await sari("কুলা", { category: parent, pricesMinor: [500n] })).slug);
  const cheapestFirst = made.toReversed();
  for (const sort of ["price_asc", "price_desc"]) {
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const more: Record<string, string> = cursor === "" ? {} : { cursor };
      const page = await ask({ category: parent.slug, sort, limit: "3", ...more });
      seen.push(...page.items.map(({ slug }) => slug));
      cursor = page.nextCursor;
    }
    expect([sort, seen]).toEqual([sort, sort === "price_asc" ? cheapestFirst : made]);
  }
});
