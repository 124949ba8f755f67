import { ProductView, VendorView } from "@haat/contract/catalog";
import { CartView } from "@haat/contract/cart";
import type { ShopHolidayList } from "@haat/contract/shop-holiday";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { cartOf, orderBody, phoneFor, placeOrder, quoteOf, keyed, verifyOrder } from "../buying.ts";
import { aProduct, aVendor, aVendorSession, type TestProduct, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { dhakaDayIn } from "../days.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()), 300_000);
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

type Side = Readonly<{ owner: TestSession; product: TestProduct }>;
async function aShop(): Promise<Side> {
  const vendor = await aVendor(shop.world);
  return {
    owner: await aVendorSession(shop.world, vendor),
    product: await aProduct(shop.world, { vendor, stock: 50 }),
  };
}
const say = ({ owner }: Side, from: string, until: string, words: Record<string, string> = {}) =>
  ask<ShopHolidayList>(shop.world, owner, ["POST", "/v1/vendor/holidays"], { from, until, ...words });
const end = ({ owner }: Side, from: string) =>
  ask<ShopHolidayList>(shop.world, owner, ["POST", "/v1/vendor/holidays/ends"], { from });
const page = async ({ product }: Side, locale = "bn"): Promise<ProductView> =>
  ProductView.parse(
    await (
      await shop.world.fetch(`/v1/store/products/${product.slug}`, { headers: { "accept-language": locale } })
    ).json(),
  );
const shownShop = async ({ product }: Side): Promise<VendorView> =>
  VendorView.parse(await (await shop.world.fetch(`/v1/store/vendors/${product.vendor.slug}`)).json());

describe("a shop that is on holiday", () => {
  test("says so and until when, on its page and at its goods, and sells nothing", async () => {
    const side = await aShop();
    expect((await page(side)).variants[0]?.available).toBe(50);
    const told = await say(side, dhakaDayIn(0), dhakaDayIn(3), { wordsBn: "ঈদে গ্রামের বাড়ি যাচ্ছি" });
    expect(told.code).toBe("");
    expect(told.body.items).toMatchObject([{ from: dhakaDayIn(0), until: dhakaDayIn(3), isNow: true }]);
    const away = { from: dhakaDayIn(0), until: dhakaDayIn(3), opens: dhakaDayIn(4), isNow: true };
    const product = await page(side);
    expect(product.shop.away).toEqual({ ...away, words: "ঈদে গ্রামের বাড়ি যাচ্ছি" });
    expect(product.variants[0]?.available).toBe(0);
    expect((await page(side, "en")).shop.away?.words).toBe("ঈদে গ্রামের বাড়ি যাচ্ছি");
    expect((await shownShop(side)).away).toMatchObject(away);
  });

  test("takes no order, not even one that was priced a moment before", async () => {
    const side = await aShop();
    const cart = await cartOf(shop.world, [[side.product.variants[0].id, 1]]);
    const quote = await quoteOf(shop.world, cart, "cod");
    await say(side, dhakaDayIn(0), dhakaDayIn(0));
    const shown = CartView.parse(
      await (await shop.world.fetch("/v1/store/cart", { headers: { "x-haat-cart": cart } })).json(),
    );
    expect(shown.groups[0]?.lines[0]?.trouble).toBe("not_for_sale");
    const reply = await shop.world.fetch("/v1/store/orders", {
      method: "POST",
      headers: keyed({ "x-haat-cart": cart }),
      body: orderBody(quote.hash, "cod", phoneFor(shop)),
    });
    expect(reply.status).toBe(409);
  });

  test("opens by itself once the last day is over, and at once when it ends the holiday", async () => {
    const side = await aShop();
    await say(side, dhakaDayIn(0), dhakaDayIn(1));
    await shop.world.owner.query(
      "update shop_holiday set from_day = from_day - 3, until_day = until_day - 3 where vendor_id = $1",
      [side.product.vendor.id],
    );
    expect(await page(side)).toMatchObject({ shop: { away: null }, variants: [{ available: 50 }] });
    expect((await end(side, dhakaDayIn(-3))).code).toBe("holiday.not_found");
    await say(side, dhakaDayIn(0), dhakaDayIn(5));
    expect((await page(side)).variants[0]?.available).toBe(0);
    expect((await end(side, dhakaDayIn(0))).code).toBe("");
    expect(await page(side)).toMatchObject({ shop: { away: null }, variants: [{ available: 50 }] });
  });
});

describe("a holiday that comes", () => {
  test("is announced two weeks before, and until then everything is sold", async () => {
    const side = await aShop();
    await say(side, dhakaDayIn(10), dhakaDayIn(12), { wordsEn: "Stock taking" });
    await say(side, dhakaDayIn(30), dhakaDayIn(32));
    const product = await page(side);
    expect(product.shop.away).toMatchObject({ from: dhakaDayIn(10), isNow: false, words: "Stock taking" });
    expect(product.variants[0]?.available).toBe(50);
    await end(side, dhakaDayIn(10));
    expect((await page(side)).shop.away).toBeNull();
  });

  test("covers no day twice, begins on no day that is over, and lasts sixty days at most", async () => {
    const side = await aShop();
    expect((await say(side, dhakaDayIn(5), dhakaDayIn(8))).code).toBe("");
    const both = await Promise.all([
      say(side, dhakaDayIn(8), dhakaDayIn(9)),
      say(side, dhakaDayIn(4), dhakaDayIn(5)),
      say(side, dhakaDayIn(6), dhakaDayIn(7)),
      say(side, dhakaDayIn(1), dhakaDayIn(20)),
    ]);
    expect(both.map(({ code }) => code)).toEqual(Array(4).fill("holiday.taken"));
    const race = await Promise.all([1, 2, 3].map(() => say(side, dhakaDayIn(40), dhakaDayIn(41))));
    expect(race.filter(({ code }) => code === "")).toHaveLength(1);
    expect((await say(side, dhakaDayIn(-1), dhakaDayIn(1))).code).toBe("holiday.over");
    expect((await say(side, dhakaDayIn(50), dhakaDayIn(110))).code).toBe("request.invalid");
    expect((await say(side, dhakaDayIn(52), dhakaDayIn(51))).code).toBe("request.invalid");
  });

  test("leaves the clocks of what was ordered before as the law has them, and says how many wait", async () => {
    const side = await aShop();
    const placed = await placeOrder(shop, "cod", [[side.product.variants[0].id, 1]]);
    await verifyOrder(shop, placed);
    const clocks = () =>
      shop.world.owner.query(
        "select accept_by, handover_by, promised_by from sub_order where order_id = $1 and handover_by is not null",
        [placed.order.id],
      );
    const before = (await clocks()).rows;
    expect(before).toHaveLength(1);
    expect((await say(side, dhakaDayIn(0), dhakaDayIn(9))).body.waiting).toBe(1);
    expect((await clocks()).rows).toEqual(before);
  });

  test("is its own shop's alone, and the audit has both acts", async () => {
    const [side, other] = [await aShop(), await aShop()];
    await say(side, dhakaDayIn(5), dhakaDayIn(6));
    expect((await end(other, dhakaDayIn(5))).code).toBe("holiday.not_found");
    expect(
      (await ask<ShopHolidayList>(shop.world, other.owner, ["GET", "/v1/vendor/holidays"])).body.items,
    ).toEqual([]);
    await end(side, dhakaDayIn(5));
    const { rows } = await shop.world.owner.query(
      "select action from audit where subject = $1 and action like 'shop.holiday%' order by id",
      [side.product.vendor.id],
    );
    expect(rows.map(({ action }) => action)).toEqual(["shop.holiday", "shop.holiday_end"]);
  });
});
