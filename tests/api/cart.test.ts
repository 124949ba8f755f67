import { upstashCarts } from "@haat/carts/upstash";
import { CartView } from "@haat/contract/cart";
import { Problem } from "@haat/contract/problem";
import { newId } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { aProduct, aVendor } from "../market.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld({ bent: ["R3", "R6"] })));
afterAll(() => world.close());
beforeEach(() => void world.events.splice(0));
afterEach(() => expect(world.faults).toEqual([]));

const put = (variantId: string, quantity: unknown, cart?: string) =>
  world.fetch(`/v1/store/cart/lines/${variantId}`, {
    method: "PUT",
    body: { quantity },
    headers: cart ? { "x-haat-cart": cart } : {},
  });
const read = async (cart?: string): Promise<CartView> =>
  CartView.parse(
    await (await world.fetch("/v1/store/cart", { headers: cart ? { "x-haat-cart": cart } : {} })).json(),
  );
const tokenOf = (reply: Response): string => reply.headers.get("x-haat-cart") ?? "";
const problemOf = async (reply: Response): Promise<Problem> => {
  expect(reply.headers.get("content-type")).toMatch(/^application\/problem\+json/);
  return Problem.parse(await reply.json());
};

describe("a cart", () => {
  test("gets its token with the first line and groups by vendor", async () => {
    const [one, two] = [
      await aProduct(world, { pricesMinor: [150_000n] }),
      await aProduct(world, { pricesMinor: [25_050n] }),
    ];
    const first = await put(one.variants[0].id, 2);
    const cart = tokenOf(first);
    expect(cart).toMatch(/^[0-9a-z]{32}$/);
    const second = await put(two.variants[0].id, 1, cart);
    expect(second.headers.get("x-haat-cart")).toBeNull();
    const shown = CartView.parse(await second.json());
    expect(shown).toMatchObject({
      count: 3,
      isOrderable: true,
      goods: { minor: "325050", display: "৳৩,২৫০.৫০" },
    });
    expect(shown.groups.map(({ vendor, goods }) => [vendor.slug, goods.minor]).toSorted()).toEqual(
      [
        [one.vendor.slug, "300000"],
        [two.vendor.slug, "25050"],
      ].toSorted(),
    );
    expect(await read(cart)).toEqual(shown);
  });

  test("takes more of a thing once for each press, and no more than there is", async () => {
    const { variants } = await aProduct(world, { stock: 3 });
    const add = (more: number, letter: string, cart?: string) =>
      world.fetch(`/v1/store/cart/lines/${variants[0].id}`, {
        method: "PUT",
        body: { more, press: letter.repeat(16) },
        headers: cart ? { "x-haat-cart": cart } : {},
      });
    const cart = tokenOf(await add(2, "a"));
    expect(await (await add(2, "a", cart)).json()).toMatchObject({ count: 2 });
    expect(await problemOf(await add(2, "b", cart))).toMatchObject({ code: "stock.insufficient" });
    expect(await (await add(1, "c", cart)).json()).toMatchObject({ count: 3 });
    await world.owner.query("update stock set on_hand = 0 where variant_id = $1", [variants[0].id]);
    expect(await (await add(1, "c", cart)).json()).toMatchObject({ count: 3 });
    expect(await problemOf(await add(0, "d", cart))).toMatchObject({ status: 400 });
  });

  test("loses a line by quantity 0 and by deletion, however often", async () => {
    const { variants } = await aProduct(world, { pricesMinor: [100n, 200n] });
    const [one, two] = variants;
    const cart = tokenOf(await put(one.id, 1));
    await put(two?.id ?? "", 1, cart);
    expect((await read(cart)).count).toBe(2);
    expect(CartView.parse(await (await put(one.id, 0, cart)).json()).count).toBe(1);
    for (const _ of [1, 2]) {
      const reply = await world.fetch(`/v1/store/cart/lines/${two?.id}`, {
        method: "DELETE",
        headers: { "x-haat-cart": cart },
      });
      expect(CartView.parse(await reply.json())).toMatchObject({ count: 0, isOrderable: false });
    }
  });

  test("without a token is empty and asks nobody", async () => {
    expect(await world.countTrips(() => read())).toBe(0);
    expect(await read()).toMatchObject({ groups: [], count: 0, isOrderable: false });
  });

  test("tells the reports what was put in, by a hash of the token", async () => {
    const { id, vendor, variants } = await aProduct(world);
    const cart = tokenOf(await put(variants[0].id, 2));
    expect(world.events).toMatchObject([
      { kind: "cart_line_set", productId: id, vendorId: vendor.id, variantId: variants[0].id, quantity: 2 },
    ]);
    expect(world.events[0]?.session).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(world.events)).not.toContain(cart);
  });
});

describe("every change is checked against the shop", () => {
  test("more than there is, is refused with the number that is left", async () => {
    const { variants } = await aProduct(world, { stock: 3, titleBn: "মধু" });
    const reply = await put(variants[0].id, 4);
    expect(reply.status).toBe(409);
    expect(await problemOf(reply)).toMatchObject({
      code: "stock.insufficient",
      params: { available: 3, title: "মধু" },
    });
    expect(tokenOf(reply)).toBe("");
  });

  test("what is held for others is not offered", async () => {
    const { variants } = await aProduct(world, { stock: 5 });
    await world.owner.query("update stock set held = 3, committed = 1 where variant_id = $1", [
      variants[0].id,
    ]);
    expect((await put(variants[0].id, 2)).status).toBe(409);
    expect((await put(variants[0].id, 1)).status).toBe(200);
  });

  test("goods that a shop hides answer to the letter like goods that never were", async () => {
    const hidden = await aProduct(world, { state: "hidden", stock: 0 });
    const paused = await aProduct(world, { vendor: await aVendor(world, { state: "paused" }) });
    const ids = [hidden.variants[0].id, paused.variants[0].id, newId("variant", world.clock.now())];
    const answers = await Promise.all(
      ids.map(async (id) => ({ ...(await problemOf(await put(id, 1))), instance: null })),
    );
    expect(answers[0]).toMatchObject({ status: 404, code: "variant.not_found" });
    expect(answers).toEqual(answers.map(() => answers[2]));
  });

  test("reading shows today's price and each line's trouble", async () => {
    const [dearer, gone, few, hidden] = [
      await aProduct(world),
      await aProduct(world),
      await aProduct(world),
      await aProduct(world),
    ];
    const cart = tokenOf(await put(dearer.variants[0].id, 1));
    for (const { variants } of [gone, few, hidden]) await put(variants[0].id, 5, cart);
    await world.owner.query("update variant set price_minor = 999 where id = $1", [dearer.variants[0].id]);
    await world.owner.query("update stock set on_hand = 0 where variant_id = $1", [gone.variants[0].id]);
    await world.owner.query("update stock set on_hand = 2 where variant_id = $1", [few.variants[0].id]);
    await world.owner.query("update product set state = 'hidden' where id = $1", [hidden.id]);
    const lines = (await read(cart)).groups.flatMap((group) => group.lines);
    expect(
      new Map(lines.map((line) => [line.variantId, [line.trouble, line.unitPrice.minor, line.available]])),
    ).toEqual(
      new Map([
        [dearer.variants[0].id, [null, "999", 10]],
        [gone.variants[0].id, ["sold_out", "150000", 0]],
        [few.variants[0].id, ["not_enough", "150000", 2]],
        [hidden.variants[0].id, ["not_for_sale", "150000", 10]],
      ]),
    );
    expect((await read(cart)).isOrderable).toBe(false);
  });
});

test("with Redis down the cart says so and browsing works", async () => {
  const lonely = await openWorld({
    locale: "en",
    carts: upstashCarts({ url: "http://127.0.0.1:9", token: "none" }),
  });
  const { variants } = await aProduct(lonely);
  const reply = await lonely.fetch(`/v1/store/cart/lines/${variants[0].id}`, {
    method: "PUT",
    body: { quantity: 1 },
  });
  expect(reply.status).toBe(503);
  expect(reply.headers.get("retry-after")).toMatch(/^\d+$/);
  expect(await problemOf(reply)).toMatchObject({ code: "cart.unavailable", retryable: true });
  expect((await lonely.fetch("/v1/store/products")).status).toBe(200);
  await lonely.close();
});
