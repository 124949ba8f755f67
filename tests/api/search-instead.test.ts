import type { ProductPage } from "@haat/contract/listing";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aCategory } from "../market.ts";
import { searching } from "../searching.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
let saris: Awaited<ReturnType<typeof aCategory>>;
let pots: Awaited<ReturnType<typeof aCategory>>;
const { ask, inTown, sari } = searching(
  () => world,
  () => saris,
);
const made = { tangail: "", dhaka: "", pot: "" };
beforeAll(async () => {
  world = await openWorld();
  [saris, pots] = [await aCategory(world), await aCategory(world)];
  const [tangail, dhaka] = [await inTown("dis-tangail"), await inTown("dis-dhaka")];
  made.tangail = (await sari("তাঁতের শাড়ি", { vendor: tangail, pricesMinor: [150_000n] })).slug;
  made.dhaka = (await sari("কাতান শাড়ি", { vendor: dhaka, pricesMinor: [900_000n] })).slug;
  made.pot = (await sari("মাটির কলস", { vendor: dhaka, category: pots, pricesMinor: [30_000n] })).slug;
});
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

const ways = ({ instead }: ProductPage) =>
  instead?.without.map(({ what, name, q, count }) => ({ what, name, q, count }));
const goods = ({ instead }: ProductPage) => instead?.goods.map(({ slug }) => slug).toSorted();

test("whoever finds nothing hears what stands in the way, and how many goods there are without it", async () => {
  const page = await ask({ q: "শাড়ি", max_price: "1000", district: "dis-tangail", in_stock: "true" });
  expect(page.items).toEqual([]);
  expect(ways(page)).toEqual([
    { what: "price", name: null, q: "শাড়ি", count: 1 },
    { what: "all", name: null, q: "শাড়ি", count: 2 },
  ]);
});

test("each of the words may be the one too many", async () => {
  const page = await ask({ q: "কলস শাড়ি", district: "dis-tangail" });
  expect([page.items, page.fallback, ways(page)]).toEqual([
    ...[[], null],
    [{ what: "word", name: "কলস", q: "শাড়ি", count: 1 }],
  ]);
  const dear = await ask({ q: "katan kolosh", min_price: "5000", "attr.material": "silk" });
  expect(ways(dear)).toEqual([]);
  const one = await ask({ q: "kolosh", category: saris.slug });
  expect(ways(one)).toEqual([
    { what: "word", name: "kolosh", q: "", count: 2 },
    { what: "category", name: null, q: "kolosh", count: 1 },
  ]);
});

test("a price that stands in the words is taken out of them, and so is a place", async () => {
  const page = await ask({ q: "শাড়ি ১০০ টাকার মধ্যে" });
  expect(ways(page)).toEqual([{ what: "price", name: null, q: "শাড়ি", count: 2 }]);
  const only = await ask({ q: "tangail 100 takar moddhe" });
  expect(ways(only)).toEqual([
    { what: "price", name: null, q: "tangail", count: 1 },
    { what: "all", name: null, q: "", count: 3 },
  ]);
});

test("it shows what is bought most where one looked, and categories nearby", async () => {
  const inTangail = await ask({ q: "qwxzj", district: "dis-tangail" }, "bn");
  expect([goods(inTangail), inTangail.instead?.district]).toEqual([[made.tangail], "টাঙ্গাইল"]);
  const potless = await ask({ category: pots.slug, max_price: "1" });
  expect([goods(potless), potless.instead?.category]).toEqual([[made.pot], expect.any(String)]);
  expect(potless.instead?.categories).toMatchObject([{ slug: saris.slug }]);
  const anywhere = await ask({ q: "qwxzj" });
  expect(goods(anywhere)).toEqual([made.tangail, made.dhaka, made.pot].toSorted());
  expect([anywhere.instead?.district, anywhere.instead?.category]).toEqual([null, null]);
  const named = await ask({ q: "শাড়ি", max_price: "1" });
  expect(named.instead?.categories.map(({ slug }) => slug)).toEqual([saris.slug]);
});

test("a place in the words narrows and is told by its name; where it has nothing it gives way", async () => {
  const there = await ask({ q: "শাড়ি টাঙ্গাইল" }, "bn");
  expect(there.items.map(({ slug }) => slug)).toEqual([made.tangail]);
  expect(there.understood?.district).toEqual({ id: "dis-tangail", name: "টাঙ্গাইল" });
  const nobody = await ask({ q: "শাড়ি রাঙ্গামাটি", limit: "1" });
  expect(nobody.items).toHaveLength(1);
  expect([nobody.understood, nobody.fallback]).toEqual([null, { dropped: ["রাঙ্গামাটি"] }]);
  const further = await ask({ q: "শাড়ি রাঙ্গামাটি", limit: "1", cursor: nobody.nextCursor ?? "" });
  expect([...nobody.items, ...further.items].map(({ slug }) => slug).toSorted()).toEqual(
    [made.tangail, made.dhaka].toSorted(),
  );
  const alone = await ask({ q: "Tangail" });
  expect([alone.items.map(({ slug }) => slug), alone.understood?.district?.id]).toEqual([
    [made.tangail],
    "dis-tangail",
  ]);
});

test("what is too much typed is told word by word", async () => {
  const page = await ask({ q: "শাড়ি তাঁতের শাড়ি aaaa bbbb cccc dddd eeee ffff" });
  expect(page.beyond).toEqual(["eeee", "ffff"]);
  expect((await ask({ q: "শাড়ি" })).beyond).toEqual([]);
});

test("what is no word but nearly one is asked about", async () => {
  await sari("শীতলপাটি");
  const page = await ask({ q: "sitolkkpa" });
  expect([page.items, page.didYouMean]).toEqual([[], "শীতলপাটি"]);
  expect((await ask({ q: "qwxzj" })).didYouMean).toBeNull();
});

test("helping costs no trip to the database of its own", async () => {
  const found = await world.countTrips(() => ask({ q: "শাড়ি" }));
  expect(await world.countTrips(() => ask({ q: "শাড়ি", max_price: "1" }))).toBe(found);
  expect(await world.countTrips(() => ask({ category: pots.slug, max_price: "1" }))).toBe(1);
});
