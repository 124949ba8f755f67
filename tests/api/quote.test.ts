import { QuoteView } from "@haat/contract/cart";
import { Problem } from "@haat/contract/problem";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aProduct, aVendor } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld({ locale: "en", bent: ["R6"] })));
afterAll(() => world.close());

const dhanmondi = "tha-dhaka-dhanmondi";

async function cartOf(
  ...wishes: readonly (readonly [variantId: string, quantity: number])[]
): Promise<string> {
  let cart = "";
  for (const [variantId, quantity] of wishes) {
    const headers: Record<string, string> = cart ? { "x-haat-cart": cart } : {};
    const reply = await world.fetch(`/v1/store/cart/lines/${variantId}`, {
      method: "PUT",
      body: { quantity },
      headers,
    });
    expect(reply.status).toBe(200);
    cart ||= reply.headers.get("x-haat-cart") ?? "";
  }
  return cart;
}
const ask = (cart: string, body: unknown = { areaId: dhanmondi, method: "bkash" }) =>
  world.fetch("/v1/store/quotes", { body, headers: { "x-haat-cart": cart } });
const quoteOf = async (cart: string, areaId = dhanmondi, method = "bkash"): Promise<QuoteView> =>
  QuoteView.parse(await (await ask(cart, { areaId, method })).json());
const problemOf = async (reply: Response): Promise<Problem> => Problem.parse(await reply.json());

describe("delivery", () => {
  test.each([
    { from: dhanmondi, to: dhanmondi, zone: "inside", minor: "7000", days: 5, why: "the same thana" },
    {
      from: "tha-dhaka-kotwali",
      to: dhanmondi,
      zone: "inside",
      minor: "7000",
      days: 5,
      why: "two thanas of one city",
    },
    {
      from: "tha-chattogram-kotwali",
      to: dhanmondi,
      zone: "outside",
      minor: "13000",
      days: 10,
      why: "thanas of two cities",
    },
    {
      from: "upa-tangail-sadar",
      to: "upa-tangail-sadar",
      zone: "inside",
      minor: "7000",
      days: 5,
      why: "the same upazila",
    },
    {
      from: "upa-tangail-sadar",
      to: "upa-tangail-mirzapur",
      zone: "outside",
      minor: "13000",
      days: 10,
      why: "two upazilas of one district",
    },
  ])("between $why costs $minor poisha and takes $days days", async ({ from, to, zone, minor, days }) => {
    const { variants } = await aProduct(world, { vendor: await aVendor(world, { cityId: from }) });
    const quote = await quoteOf(await cartOf([variants[0].id, 1]), to);
    expect(quote.groups).toMatchObject([{ zone, delivery: { minor } }]);
    expect(quote.groups[0]?.promisedBy).toBe(
      new Date(world.clock.now().getTime() + days * 86_400_000).toISOString(),
    );
  });

  test.each([
    { grams: 500, quantity: 2, minor: "7000" },
    { grams: 501, quantity: 2, minor: "9000" },
    { grams: 2_000, quantity: 1, minor: "9000" },
    { grams: 700, quantity: 5, minor: "13000" },
  ])("$quantity × $grams g costs $minor poisha inside the city", async ({ grams, quantity, minor }) => {
    const { variants } = await aProduct(world, { weightGrams: grams });
    const quote = await quoteOf(await cartOf([variants[0].id, quantity]));
    expect(quote.delivery.minor).toBe(minor);
  });

  test("follows the vendor's own rate while it is in force", async () => {
    const { vendor, variants } = await aProduct(world);
    const cart = await cartOf([variants[0].id, 1]);
    const rate = (id: string, base: number, from: string, to: string | null) =>
      world.owner.query("insert into delivery_rate values ($1, $2, 'inside', $3, 0, $4, $5)", [
        `${vendor.id}-${id}`,
        vendor.id,
        base,
        from,
        to,
      ]);
    await rate("past", 100, "2026-01-01", "2026-02-01");
    await rate("future", 200, "2100-01-01", null);
    expect((await quoteOf(cart)).delivery.minor).toBe("7000");
    await rate("now", 5000, "2026-01-01", null);
    expect((await quoteOf(cart)).delivery.minor).toBe("5000");
  });
});

describe("a quote", () => {
  test("adds goods and delivery of every vendor", async () => {
    const one = await aProduct(world, { pricesMinor: [150_000n] });
    const two = await aProduct(world, {
      pricesMinor: [20_000n],
      vendor: await aVendor(world, { cityId: "tha-chattogram-kotwali" }),
    });
    const quote = await quoteOf(await cartOf([one.variants[0].id, 2], [two.variants[0].id, 1]));
    expect(quote).toMatchObject({
      goods: { minor: "320000" },
      delivery: { minor: "20000" },
      total: { minor: "340000", display: "৳3,400" },
    });
    expect(quote.groups.map(({ total }) => total.minor).toSorted()).toEqual(["307000", "33000"]);
  });

  test("keeps its hash while nothing changes, and loses it when anything does", async () => {
    const { variants } = await aProduct(world);
    const cart = await cartOf([variants[0].id, 1]);
    const { hash } = await quoteOf(cart);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect((await quoteOf(cart)).hash).toBe(hash);
    const others = [
      (await quoteOf(cart, "tha-chattogram-kotwali")).hash,
      (await quoteOf(cart, dhanmondi, "cod")).hash,
    ];
    await world.fetch(`/v1/store/cart/lines/${variants[0].id}`, {
      method: "PUT",
      body: { quantity: 2 },
      headers: { "x-haat-cart": cart },
    });
    others.push((await quoteOf(cart)).hash);
    await world.owner.query("update variant set price_minor = price_minor + 1 where id = $1", [
      variants[0].id,
    ]);
    others.push((await quoteOf(cart)).hash);
    expect(new Set([hash, ...others]).size).toBe(5);
  });

  test("is refused for an empty cart", async () => {
    expect(
      await problemOf(await world.fetch("/v1/store/quotes", { body: { areaId: dhanmondi, method: "cod" } })),
    ).toMatchObject({ code: "cart.empty" });
  });

  test.each(["dis-dhaka", "div-dhaka", "tha-nowhere", ""])(
    "is refused for %j, where nothing can be delivered",
    async (areaId) => {
      const { variants } = await aProduct(world);
      expect(
        await problemOf(await ask(await cartOf([variants[0].id, 1]), { areaId, method: "cod" })),
      ).toMatchObject({
        status: 404,
        code: "area.not_found",
      });
    },
  );

  test("names the first line that cannot be ordered", async () => {
    const { id, variants } = await aProduct(world, { titleEn: "Forest honey" });
    const cart = await cartOf([variants[0].id, 5]);
    await world.owner.query("update stock set on_hand = 4 where variant_id = $1", [variants[0].id]);
    expect(await problemOf(await ask(cart))).toMatchObject({
      status: 409,
      code: "stock.insufficient",
      params: { variantId: variants[0].id, title: "Forest honey", available: 4 },
    });
    await world.owner.query("update product set state = 'hidden' where id = $1", [id]);
    expect(await problemOf(await ask(cart))).toMatchObject({
      code: "variant.not_for_sale",
      params: { title: "Forest honey" },
    });
  });
});
