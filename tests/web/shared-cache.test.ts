import { sharedCache, type SharedCache } from "@haat/local/shop/shared-cache";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { aCategory, aProduct, type TestProduct } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";
import { openSite, type Site } from "./site.ts";

let world: TestWorld;
let site: Site;
let product: TestProduct;
let cache: SharedCache;
beforeAll(async () => {
  world = await openWorld();
  site = await openSite(world);
  product = await aProduct(world, { category: await aCategory(world, await aCategory(world)) });
});
afterAll(async () => {
  await site.close();
  await world.close();
});
beforeEach(() => void (cache = sharedCache(site.answer, () => 0)));

const visitors = {
  "somebody with a cart": "haat_count=3; haat_cart=0123456789abcdef0123456789abcdef",
  "somebody abroad": "haat_currency=USD",
  "somebody in Sylhet": "haat_place=sylhet",
  "somebody signed in": "haat_refresh=0123456789abcdef0123456789abcdef",
  "somebody with a word to hear": "haat_flash=signed_out",
} as const;

const open = (path: string, cookie?: string): Promise<Response> => {
  const headers = { "accept-language": "bn", ...(cookie !== undefined && { cookie }) };
  return cache.answer(new Request(`http://localhost:3000${path}`, { headers }));
};
const pages = (): string[] =>
  ["bn", "en"].flatMap((locale) =>
    ["", "/categories", "/search?q=sari", `/p/${product.slug}`, "/terms", "/cart", "/account"].map(
      (path) => `/${locale}${path}`,
    ),
  );
const isHit = (reply: Response): boolean => reply.headers.get("x-cache") === "hit";

test("a strict shared cache gives a public page to all who come with nothing, in their language", async () => {
  for (const locale of ["bn", "en"]) {
    await open(`/${locale}`);
    const second = await open(`/${locale}`);
    expect(isHit(second)).toBe(true);
    expect(await second.text()).toContain(`<html lang="${locale}"`);
  }
  expect(cache.faults).toEqual([]);
});

test.for(Object.entries(visitors))(
  "it gives nothing of others to %s, nor anything of hers to others",
  async ([, cookie]) => {
    for (const page of pages()) {
      await open(page);
      expect([page, isHit(await open(page, cookie))]).toEqual([page, false]);
      const own = await open(page, cookie);
      expect([page, isHit(own), own.headers.get("cache-control")]).toEqual([
        page,
        false,
        "private, no-store",
      ]);
    }
    cache = sharedCache(site.answer, () => 0);
    for (const page of pages()) {
      await open(page, cookie);
      expect([page, isHit(await open(page))]).toEqual([page, false]);
    }
    expect(cache.faults).toEqual([]);
  },
);
