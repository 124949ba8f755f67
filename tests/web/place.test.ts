import { afterAll, beforeAll, expect, test } from "vitest";
import { aProduct, aVendor, type TestProduct } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";
import { openSite, type Site } from "./site.ts";
import { ask, ends, press, type Jar } from "./visiting.ts";

let world: TestWorld;
let site: Site;
let sari: TestProduct;
beforeAll(async () => {
  world = await openWorld();
  sari = await aProduct(world, { vendor: await aVendor(world, { cityId: "upa-tangail-sadar" }) });
  site = await openSite(world);
});
afterAll(async () => {
  await site.close();
  await world.close();
});

const tangail = "upa-tangail-sadar~dis-tangail";
const page = async (jar: Jar, path: string) => (await ask(site, jar, path)).text();

test("a chosen place is remembered by the browser, said on every page, and leads back", async () => {
  const jar: Jar = new Map();
  expect(await page(jar, "/en")).toContain("Say your place");
  const chosen = await press(site, jar, "/en/place", { place: tangail, back: `/en/p/${sari.slug}` });
  expect(ends(chosen)).toEqual([303, `/en/p/${sari.slug}`]);
  expect(jar.get("__Host-haat_place")).toBe(tangail);
  const product = await page(jar, `/en/p/${sari.slug}`);
  expect(product).toContain("Tangail Sadar, Tangail");
  expect(product).toMatch(/Delivery ৳70/);
  expect(await page(jar, "/bn")).toContain("টাঙ্গাইল সদর");
});

test("a page that was made for a place is in no shared cache, and one without it is", async () => {
  const cacheOf = async (jar: Jar) =>
    (await ask(site, jar, `/en/p/${sari.slug}`)).headers.get("cache-control");
  expect(await cacheOf(new Map())).toMatch(/^public,/);
  expect(await cacheOf(new Map([["__Host-haat_place", tangail]]))).toBe("private, no-store");
});

test("it is forgotten on wish", async () => {
  const jar: Jar = new Map([["__Host-haat_place", tangail]]);
  expect(ends(await press(site, jar, "/en/place", { intent: "forget", back: "/en/cart" }))).toEqual([
    303,
    "/en/cart",
  ]);
  expect(jar.has("__Host-haat_place")).toBe(false);
  expect(await page(jar, "/en")).toContain("Say your place");
});

test("what is no place is not kept, and no page leads to another site", async () => {
  const jar: Jar = new Map();
  for (const place of ["upa-atlantis~dis-tangail", "tha-dhaka-dhanmondi~dis-tangail", "", "<b>~dis-x"])
    expect((await press(site, jar, "/en/place", { place, back: "/en" })).status).toBe(400);
  expect(jar.size).toBe(0);
  const away = await press(site, jar, "/en/place", { place: tangail, back: "//evil.example/x" });
  expect(ends(away)).toEqual([303, "/en"]);
});

test("a place that is no more leaves every page as it is without one", async () => {
  const jar: Jar = new Map([["__Host-haat_place", "upa-atlantis~dis-tangail"]]);
  expect(await page(jar, `/en/p/${sari.slug}`)).toContain("Say where to bring it");
  expect(await page(jar, "/en/cart")).toContain("Say your place");
});

test("district and then upazila are plain forms, and a name is found as it sounds", async () => {
  const jar: Jar = new Map();
  const second = await page(jar, "/en/place?district=dis-tangail&back=%2Fen%2Fcart");
  expect(second).toContain("Upazilas and thanas of Tangail");
  expect(second).toContain(`value="${tangail}"`);
  expect(await page(jar, "/en/place?q=tangail+sodor")).toContain(`value="${tangail}"`);
});

test("only the page of places may ask the browser where it is", async () => {
  const policyOf = async (path: string) =>
    (await ask(site, new Map(), path)).headers.get("permissions-policy");
  expect(await policyOf("/en/place")).toContain("geolocation=(self)");
  expect(await policyOf("/en")).toContain("geolocation=()");
});

test("the cart and the first step of an order begin with the place", async () => {
  const jar: Jar = new Map([["__Host-haat_place", "tha-dhaka-dhanmondi~dis-dhaka"]]);
  await press(site, jar, "/en/cart/lines", { intent: "add", variantId: sari.variants[0].id, quantity: "1" });
  const cart = await page(jar, "/en/cart");
  expect(cart).toContain("Dhanmondi, Dhaka");
  expect(cart).toContain("৳1,630");
  const checkout = await page(jar, "/en/checkout");
  expect(checkout).toMatch(/value="tha-dhaka-dhanmondi" selected/);
  expect(checkout).toContain("৳1,630");
});
