import { findCart } from "@haat/web/app/storefront/cart/queries.server.ts";
import { readCategory } from "@haat/web/app/storefront/category/queries.server.ts";
import { readHome } from "@haat/web/app/storefront/home/queries.server.ts";
import { readListingQuery } from "@haat/web/app/storefront/listing/filter-query.ts";
import { readListing } from "@haat/web/app/storefront/listing/queries.server.ts";
import { readProduct } from "@haat/web/app/storefront/product/queries.server.ts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aCategory, aProduct, type TestCategory, type TestProduct } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";
import { openBrowser, type Browser } from "./browser.ts";

let world: TestWorld;
let bangla: Browser;
let category: TestCategory;
let product: TestProduct;
beforeAll(async () => {
  world = await openWorld({ bent: ["R6"] });
  bangla = openBrowser(world);
  category = await aCategory(world, await aCategory(world));
  product = await aProduct(world, {
    category,
    pricesMinor: [50_000n, 70_000n],
    titleBn: "লাল শাড়ি",
    titleEn: "Red sari",
  });
});
afterAll(() => world.close());

const listing = (search: string) => readListingQuery(new URLSearchParams(search));

test("the home page and a category read what the API says today", async () => {
  const { sections } = await readHome(bangla.api);
  const newest = sections.find(({ kind }) => kind === "newest");
  expect(newest?.cards.map(({ slug }) => slug)).toContain(product.slug);
  const { parent, category: found } = await readCategory(bangla.api, category.slug);
  expect([found.slug, parent?.slug]).toEqual([category.slug, found.parentSlug]);
});

test("a category nobody made is a page that is not there", async () => {
  await expect(readCategory(bangla.api, "none")).rejects.toMatchObject({ init: { status: 404 } });
});

test("a page speaks the language of its address", async () => {
  const english = openBrowser(world, "en");
  expect((await readProduct(bangla.api, product.slug)).title).toBe("লাল শাড়ি");
  expect((await readProduct(english.api, product.slug)).title).toBe("Red sari");
});

test("prices typed in Bangla digits narrow a listing", async () => {
  const place = { category: category.slug };
  expect((await readListing(bangla.api, listing("min_price=৪০০&max_price=৬০০"), place)).items).toHaveLength(
    1,
  );
  expect((await readListing(bangla.api, listing("min_price=৯০০"), place)).items).toHaveLength(0);
});

test("a cart keeps its lines and says what became of them", async () => {
  const scarce = await aProduct(world, { stock: 2 });
  await bangla.put(scarce.variants[0], 2);
  await world.owner.query("update stock set on_hand = 1 where variant_id = $1", [scarce.variants[0].id]);
  const cart = await findCart(bangla.api);
  expect(cart).toMatchObject({
    ok: true,
    value: { isOrderable: false, groups: [{ lines: [{ trouble: "not_enough", available: 1 }] }] },
  });
});
