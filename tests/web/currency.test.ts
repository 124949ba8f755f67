import { afterAll, beforeAll, expect, test } from "vitest";
import { aProduct, type TestProduct } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";
import { openSite, type Site } from "./site.ts";
import { ask, ends, type Jar, press } from "./visiting.ts";

let world: TestWorld;
let site: Site;
let sari: TestProduct;
beforeAll(async () => {
  world = await openWorld();
  sari = await aProduct(world, { pricesMinor: [125_000n] });
  await world.owner.query(
    "insert into currency_rate (currency, micro_taka, source) values ('USD', 121500000, 'here')",
  );
  site = await openSite(world);
});
afterAll(async () => {
  await site.close();
  await world.close();
});

const page = async (jar: Jar, path: string) => (await ask(site, jar, path)).text();
const product = () => `/en/p/${sari.slug}`;

test("whoever wants it reads about how much a price is elsewhere, and still pays taka", async () => {
  const jar: Jar = new Map();
  expect(await page(jar, product())).not.toContain("USD 10.29");
  const chosen = await press(site, jar, "/en/currency", { currency: "USD", back: product() });
  expect(ends(chosen)).toEqual([303, product()]);
  const shown = await page(jar, product());
  expect(shown).toContain("৳1,250");
  expect(shown).toContain("≈ USD 10.29");
  expect(await page(jar, `/bn/p/${sari.slug}`)).toContain("প্রায় ১০.২৯ USD".normalize("NFC"));
  await press(site, jar, "/en/currency", { currency: "", back: "/en" });
  expect(await page(jar, product())).not.toContain("USD 10.29");
});

test("a page with another currency is in no shared cache", async () => {
  const cacheOf = async (jar: Jar) => (await ask(site, jar, product())).headers.get("cache-control");
  expect(await cacheOf(new Map())).toMatch(/^public,/);
  expect(await cacheOf(new Map([["__Host-haat_currency", "USD"]]))).toBe("private, no-store");
});

test("a currency that nobody has is refused, and one in the cookie is not believed", async () => {
  expect((await press(site, new Map(), "/en/currency", { currency: "XXX" })).status).toBe(400);
  expect(await page(new Map([["__Host-haat_currency", "XXX"]]), product())).not.toContain("≈");
});
