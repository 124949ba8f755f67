import { afterAll, beforeAll, expect, test } from "vitest";
import { makeFindable } from "../findable.ts";
import { aProduct, aVendor } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";
import { openSite, type Site } from "./site.ts";
import { ask, type Jar } from "./visiting.ts";

let world: TestWorld;
let site: Site;
beforeAll(async () => {
  world = await openWorld();
  for (const [district, titleBn, price] of [
    ["dis-tangail", "জামদানি শাড়ি", 150_000n],
    ["dis-dhaka", "সুতি শাড়ি", 90_000n],
    ["dis-dhaka", "কাতান শাড়ি", 900_000n],
  ] as const) {
    const vendor = await aVendor(world);
    await world.owner.query("update vendor set district_id = $2 where id = $1", [vendor.id, district]);
    await aProduct(world, { vendor, titleBn, titleEn: titleBn, pricesMinor: [price] });
  }
  await makeFindable(world);
  site = await openSite(world);
});
afterAll(async () => {
  await site.close();
  await world.close();
});

const page = async (path: string, jar: Jar = new Map()): Promise<string> => {
  const reply = await ask(site, jar, path);
  expect([path, reply.status]).toEqual([path, 200]);
  return (await reply.text()).normalize("NFC");
};
const words = encodeURIComponent("শাড়ি ২০০০ টাকার মধ্যে");

test("a price in the words narrows, is said, and is taken back by a link", async () => {
  const found = await page(`/bn/search?q=${words}`);
  expect(found).toContain("৳২,০০০ পর্যন্ত".normalize("NFC"));
  expect(found).toMatch(/href="\/bn\/search\?[^"]*understand=false[^"]*"/);
  expect(found).not.toContain("কাতান");
  expect(await page(`/bn/search?q=${words}&understand=false`)).not.toContain("৳২,০০০ পর্যন্ত".normalize("NFC"));
});

test("districts are ticked with how many goods each would leave, and a chip takes one away", async () => {
  const all = await page("/bn/search?q=sharee");
  expect(all).toMatch(/name="district"[^>]*value="dis-dhaka"/);
  const dhaka = await page("/bn/search?q=sharee&district=dis-dhaka");
  expect(dhaka).not.toContain("জামদানি");
  expect(dhaka).toContain("কাতান");
  expect(dhaka).toMatch(/href="\/bn\/search\?q=sharee(?:&amp;sort=relevance)?"/);
});

test("what is there soonest comes first for whoever has said his place", async () => {
  const jar: Jar = new Map([["__Host-haat_place", "upa-tangail-sadar~dis-tangail"]]);
  expect(await page("/bn/search?q=sharee", jar)).toContain('value="delivery"');
  expect(await page("/bn/search?q=sharee")).not.toContain('value="delivery"');
  const sorted = await page("/bn/search?q=sharee&sort=delivery", jar);
  expect(sorted.indexOf("জামদানি")).toBeGreaterThan(-1);
  expect(sorted.indexOf("জামদানি")).toBeLessThan(sorted.indexOf("কাতান"));
  expect(sorted).not.toMatch(/href="[^"]*upa-tangail-sadar/);
});

test("who finds nothing is told what to do next, and sees goods from there", async () => {
  const none = await page("/bn/search?q=qwxzj&district=dis-dhaka");
  expect(none).toContain("“qwxzj”");
  expect(none).toMatch(/href="\/bn\/search\?q=qwxzj(?:&amp;sort=relevance)?"/);
  expect(none).toContain('href="/bn/categories"');
  expect(none).toContain("যা বেশি বিক্রি হয়: ঢাকা".normalize("NFC"));
  expect(none).toContain("কাতান");
  expect(none).not.toContain("জামদানি");
});

test("a filter that leaves nothing is named with what there is without it, each behind one link", async () => {
  const none = await page("/bn/search?q=sharee&max_price=10&district=dis-tangail");
  expect(none).toMatch(/href="\/bn\/search\?q=sharee&amp;district=dis-tangail[^"]*"[^>]*class="way-out"/);
  expect(none).toContain("যেকোনো দামে".normalize("NFC"));
  expect(none).toContain("১টি পণ্য".normalize("NFC"));
  expect(none).toContain("টাঙ্গাইল");
  expect(await page("/bn/search?q=sharee&district=dis-tangail")).toContain("জামদানি");
});

test("a place in the words is a chip by its name, also where it leaves nothing, and too many words are told", async () => {
  const town = encodeURIComponent("শাড়ি টাঙ্গাইল");
  expect(await page(`/bn/search?q=${town}`)).toContain("টাঙ্গাইল থেকে");
  const dear = await page(`/bn/search?q=${town}&max_price=10`);
  expect(dear).toContain("টাঙ্গাইল থেকে");
  const long = await page(`/en/search?q=${encodeURIComponent("sari one two three four five sixth seventh")}`);
  expect(long).toContain("Not looked for: sixth, seventh.");
});

test("categories of what was found lead on, and are taken off again", async () => {
  const all = await page("/en/search?q=sharee");
  const [, slug = ""] = /href="\/en\/search\?q=sharee&amp;category=([a-z0-9-]+)/.exec(all) ?? [];
  const one = await page(`/en/search?q=sharee&category=${slug}&min_price=500&in_stock=true`);
  expect(one).toContain("From ৳500");
  expect(one).toMatch(/href="\/en\/search\?q=sharee&amp;min_price=500&amp;in_stock=true[^"]*"/);
  expect(one).toContain(`<input type="hidden" name="category" value="${slug}"/>`);
});

test("what was ticked goes along when the form stands without its row", async () => {
  const next = await page("/bn/search?q=sharee&district=dis-rangpur&attr.colour=teal");
  expect(next).toMatch(/<input type="checkbox"[^>]*name="district"[^>]* checked=""[^>]*value="dis-rangpur"/);
  expect(next).toContain('<input type="hidden" name="attr.colour" value="teal"/>');
});
