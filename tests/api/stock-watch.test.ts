import { tellLowStock } from "@haat/api/jobs/tell-low-stock";
import type { StockStory } from "@haat/contract/stock-story";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, placeOrder, verifyOrder } from "../buying.ts";
import { aProduct, aVendor, aVendorSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

async function aShelf(stock: number) {
  const vendor = await aVendor(shop.world);
  const product = await aProduct(shop.world, { vendor, stock });
  const variantId = product.variants[0].id;
  const { headers } = await aVendorSession(shop.world, vendor);
  const send = async (method: string, path: string, body?: unknown) => {
    const reply = await shop.world.fetch(`/v1/vendor/stock/${variantId}${path}`, {
      ...{ method, headers: keyed(headers) },
      ...(body !== undefined && { body }),
    });
    return { status: reply.status, answer: (await reply.json()) as Record<string, unknown> };
  };
  const told = async (): Promise<string[]> =>
    (await waitingMessages(shop.world))
      .filter(({ key }) => key.startsWith(`${variantId}:low:`))
      .map(({ text }) => text);
  const story = async () => (await send("GET", "")).answer as unknown as StockStory;
  const change = (by: number, reason: string) => send("POST", "/changes", { change: by, reason });
  return { variantId, product, send, told, story, change };
}
const sold = async (variantId: string) => {
  const placed = await placeOrder(shop, "cod", [[variantId, 1]]);
  await verifyOrder(shop, placed);
  return placed;
};

test("a shop hears once that a variant runs low, and again only after it was refilled", async () => {
  const { send, told, change } = await aShelf(5);
  expect((await send("PUT", "/watch", { least: 5 })).status).toBe(200);
  await tellLowStock(shop.jobs);
  expect(await told()).toEqual([]);
  await change(-1, "damaged");
  await tellLowStock(shop.jobs);
  await tellLowStock(shop.jobs);
  expect(await told()).toEqual([expect.stringContaining("৪")]);
  await change(10, "received");
  await tellLowStock(shop.jobs);
  await change(-12, "counted");
  await tellLowStock(shop.jobs);
  expect(await told()).toHaveLength(2);
});

test("two orders that cross its mark at once, and two workers that see it, tell a shop once", async () => {
  const { variantId, send, told, story } = await aShelf(6);
  await send("PUT", "/watch", { least: 6 });
  await Promise.all([sold(variantId), sold(variantId)]);
  await Promise.all([1, 2, 3, 4].map(() => tellLowStock(shop.jobs)));
  expect(await told()).toHaveLength(1);
  expect(await story()).toMatchObject({ committed: 2, available: 4, least: 6 });
});

test("what somebody is only paying for is kept for nobody by name, and tells nothing yet", async () => {
  const { variantId, send, told, story } = await aShelf(3);
  await send("PUT", "/watch", { least: 3 });
  await placeOrder(shop, "bkash", [[variantId, 1]]);
  await tellLowStock(shop.jobs);
  expect(await told()).toEqual([]);
  const { order } = await sold(variantId);
  const { reserved, available } = await story();
  expect(available).toBe(1);
  expect(reserved.map(({ state, number }) => [state, number]).toSorted()).toEqual([
    ["committed", order.number],
    ["held", null],
  ]);
});

test("who watches no more is told nothing, and nobody watches or reads another's shelf", async () => {
  const { send, told, variantId } = await aShelf(1);
  await send("PUT", "/watch", { least: 5 });
  await send("PUT", "/watch", { least: 0 });
  await tellLowStock(shop.jobs);
  expect(await told()).toEqual([]);
  const { headers } = await aVendorSession(shop.world, await aVendor(shop.world));
  for (const [method, path] of [
    ["GET", ""],
    ["PUT", "/watch"],
  ] as const) {
    const reply = await shop.world.fetch(`/v1/vendor/stock/${variantId}${path}`, {
      ...{ method, headers },
      ...(method === "PUT" && { body: { least: 5 } }),
    });
    expect(reply.status).toBe(404);
  }
});

test("why there are as many as there are is told, the newest first", async () => {
  const { change, story } = await aShelf(5);
  await change(-2, "damaged");
  expect(await story()).toMatchObject({
    ...{ onHand: 3, available: 3, least: null, reserved: [] },
    movements: [
      { kind: "damaged", quantity: -2, order: null },
      { kind: "initial", quantity: 5 },
    ],
  });
});
