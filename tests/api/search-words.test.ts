import { openBooks } from "@haat/db/books";
import { countWords } from "@haat/db/queries/search/count";
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
  const books = openBooks({ url: world.env["DATABASE_JOBS_URL"] ?? "" });
  await countWords(books);
  await books.close();
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
