import type { ProductPage } from "@haat/contract/listing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { makeFindable } from "../findable.ts";
import { aCategory } from "../market.ts";
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

const { ask, slugs, inTown, sari } = searching(
  () => world,
  () => saris,
);

test("a sari is found by every way of spelling it, the word itself first", async () => {
  const { slug } = await sari("লাল শাড়ি");
  for (const q of ["শাড়ি", "শাড়ী", "শাড়ি", "sari", "saree", "sharee", "sharre"])
    expect([q, await slugs({ q })]).toEqual([q, [slug]]);
  const knife = await sari("ছুরি");
  const bangle = await sari("চুড়ি");
  expect(await slugs({ q: "ছুরি" })).toEqual([knife.slug, bangle.slug]);
  expect(await slugs({ q: "চুড়ি" })).toEqual([bangle.slug, knife.slug]);
});

test("what a shop changes is found, and what it took back is not", async () => {
  const { id, slug } = await sari("কম্বল");
  expect(await slugs({ q: "kombol" })).toEqual([slug]);
  await world.owner.query("update product set title_bn = 'মশারি' where id = $1", [id]);
  expect([await slugs({ q: "moshari" }), await slugs({ q: "kombol" })]).toEqual([[slug], []]);
  await world.owner.query("update product set state = 'hidden' where id = $1", [id]);
  expect(await slugs({ q: "moshari" })).toEqual([]);
});

test("a price inside the words narrows, is told, and can be taken back", async () => {
  const cheap = await sari("তাঁত গামছা", { pricesMinor: [150_000n] });
  await sari("তাঁত গামছা", { pricesMinor: [250_000n] });
  const found = await ask({ q: "গামছা ২০০০ টাকার মধ্যে" });
  expect(found.items.map(({ slug }) => slug)).toEqual([cheap.slug]);
  expect(found.understood).toEqual({
    min: null,
    max: { currency: "BDT", minor: "200000", display: "৳2,000" },
    district: null,
  });
  expect(found.total).toEqual({ count: 1, isExact: true });
  expect((await ask({ q: "গামছা 2000", understand: "false" })).understood).toBeNull();
});

test("a district inside the words means its shops, and by itself it is a word", async () => {
  const [tangail, dhaka] = [await inTown("dis-tangail"), await inTown("dis-dhaka")];
  const near = await sari("মসলিন", { vendor: tangail });
  const far = await sari("মসলিন", { vendor: dhaka });
  for (const q of ["টাঙ্গাইলের মসলিন", "muslin tangail"]) {
    const found = await ask({ q });
    expect([q, found.items.map(({ slug }) => slug)]).toEqual([q, [near.slug]]);
    expect(found.understood?.district?.id).toBe("dis-tangail");
  }
  expect(await slugs({ q: "muslin", district: "dis-dhaka" })).toEqual([far.slug]);
  expect((await slugs({ q: "muslin", sort: "delivery", area: "dis-dhaka" }))[0]).toBe(far.slug);
  expect((await slugs({ q: "muslin", sort: "delivery", area: "dis-tangail" }))[0]).toBe(near.slug);
});

test("where nothing has all the words the weakest is left out, and that is told", async () => {
  const { slug } = await sari("পাটের দোলনা");
  const found = await ask({ q: "dolna helikoptar" });
  expect(found.items.map((item) => item.slug)).toEqual([slug]);
  expect(found.fallback).toEqual({ dropped: ["helikoptar"] });
});

test("a slip of the finger is asked about", async () => {
  await sari("জামদানি রুমাল");
  const found = await ask({ q: "jamdnai rumal" });
  expect(found.items).toHaveLength(1);
  expect(found.didYouMean).toContain("জামদানি");
  expect((await ask({ q: "jamdani rumal" })).didYouMean).toBeNull();
});

test("every order pages through each product once", async () => {
  const category = await aCategory(world);
  const made = [];
  for (let place = 0; place < 7; place += 1) {
    const vendor = await inTown(["dis-dhaka", "dis-gazipur", "dis-bogura"][place % 3] ?? "");
    made.push(await sari("মাদুর", { category, vendor, pricesMinor: [BigInt(1000 + (place % 3))] }));
  }
  await world.owner.query("update search_product set popularity = length(product_id) % 3");
  for (const sort of ["relevance", "newest", "price_asc", "price_desc", "popular", "delivery"]) {
    const seen: string[] = [];
    for (let cursor: string | null = ""; cursor !== null;) {
      const more: Record<string, string> = cursor === "" ? {} : { cursor };
      const page: ProductPage = await ask({ q: "madur", sort, area: "dis-dhaka", limit: "2", ...more });
      seen.push(...page.items.map(({ slug }) => slug));
      cursor = page.nextCursor;
    }
    expect([sort, seen.toSorted()]).toEqual([sort, made.map(({ slug }) => slug).toSorted()]);
  }
});

test("facets count what each choice would leave, the other choices kept", async () => {
  const [one, other] = [await aCategory(world), await aCategory(world)];
  const [dhaka, khulna] = [await inTown("dis-dhaka"), await inTown("dis-khulna")];
  await sari("শীতল পাটি", { category: one, vendor: dhaka, pricesMinor: [10_000n] });
  await sari("শীতল পাটি", { category: one, vendor: khulna, pricesMinor: [20_000n] });
  await sari("শীতল পাটি", { category: other, vendor: khulna, pricesMinor: [30_000n] });
  const facets = async (more: Record<string, string>) =>
    (await ask({ q: "shital pati", expand: "facets", ...more })).facets;
  const counts = (items: readonly { count: number }[] | undefined) => items?.map(({ count }) => count);
  const all = await facets({});
  expect([counts(all?.categories), counts(all?.districts)]).toEqual([
    [2, 1],
    [2, 1],
  ]);
  const inKhulna = await facets({ district: "dis-khulna" });
  expect([counts(inKhulna?.categories), counts(inKhulna?.districts)]).toEqual([
    [1, 1],
    [2, 1],
  ]);
  expect(inKhulna?.price).toMatchObject({ min: { minor: "20000" }, max: { minor: "30000" } });
  expect(all?.attributes).toMatchObject([{ code: "material", values: [{ value: "cotton", count: 3 }] }]);
  expect(await slugs({ q: "shital pati", "attr.material": "cotton", district: "dis-dhaka" })).toHaveLength(1);
  expect(await slugs({ q: "shital pati", "attr.material": "silk" })).toEqual([]);
  expect(counts((await facets({ "attr.material": "silk" }))?.attributes[0]?.values)).toEqual([3]);
  expect(counts((await facets({ max_price: "150" }))?.categories)).toEqual([1]);
});

test("what nobody sells is kept for staff, but no number somebody typed", async () => {
  await ask({ q: "helikopter" });
  await ask({ q: "helikopter" });
  await ask({ q: "01712345678" });
  const { rows } = await world.owner.query(
    "select query, times from search_miss where query ~ 'helikopter|[0-9]'",
  );
  expect(rows).toEqual([{ query: "helikopter", times: 2 }]);
});

test("while it is typed the words, goods and shops that begin so are told, by letter and by sound", async () => {
  const { slug } = await sari("বালিশ", { titleEn: "Balish" });
  await makeFindable(world);
  const told = async (q: string, locale: string): Promise<unknown> => {
    const reply = await world.fetch(`/v1/store/suggestions?q=${encodeURIComponent(q)}`, {
      headers: { "x-locale": locale },
    });
    expect(reply.status).toBe(200);
    return reply.json();
  };
  for (const q of ["বালি", "bali"])
    expect(await told(q, "bn")).toMatchObject({
      items: expect.arrayContaining([
        { kind: "word", text: "বালিশ", slug: null },
        { kind: "product", text: "বালিশ", slug },
      ]),
    });
  expect(await told("lal bali", "en")).toMatchObject({ items: [{ kind: "word", text: "lal balish" }, {}] });
  expect(await world.countTrips(() => told("bali", "en"))).toBe(1);
  expect(await told("b", "en")).toEqual({ items: [] });
});

test("what is called so in English is found too, behind what has the word itself", async () => {
  const bangles = await sari("কাচের চুড়ি");
  const said = await sari("গলার হার", { titleEn: "Bangles" });
  expect((await slugs({ q: "bangles" })).slice(0, 2)).toEqual([said.slug, expect.any(String)]);
  expect(await slugs({ q: "bangles" })).toContain(bangles.slug);
});
