import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { wallets } from "@haat/core/payment-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSplit, type Split } from "../ahead.ts";
import { keyed, readOrder } from "../buying.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let split: Split;
beforeAll(async () => {
  shop = await openShop();
  split = await openSplit(shop);
});
afterAll(() => shop.close());

const minor = ({ minor: text }: Readonly<{ minor: string }>) => BigInt(text);
const wholeTaka = (poisha: bigint) => ((poisha + 50n) / 100n) * 100n;

test.each(wallets)(
  "a tenth is paid ahead by %s, the rest at each door, and the books say both",
  async (method) => {
    const placed = await split.paid(method);
    const order = await readOrder(shop.world, placed);
    const now = minor(order.dueNow);
    expect(now * 10n).toBeLessThanOrEqual(minor(order.total));
    expect(now % 100n).toBe(0n);
    expect(minor(order.atDoor)).toBe(minor(order.total) - now);
    expect(order.subOrders.reduce((sum, { atDoor }) => sum + minor(atDoor), 0n)).toBe(minor(order.atDoor));
    expect(order.payments.map(({ state, amount }) => [state, minor(amount)])).toEqual(
      expect.arrayContaining([
        ["captured", now],
        ...order.subOrders.map(({ atDoor }) => ["cod_pending", minor(atDoor)]),
      ]),
    );
    expect(await balances(shop, order.id)).toEqual({ "A:GW": String(now), "L:ESCROW": String(-now) });
    await expectBooksInOrder(shop);
  },
);

test("delivered, each parcel brought its rest in whole taka, and nothing is left in escrow", async () => {
  const placed = await split.paid();
  await split.deliver(placed, 0);
  await expectBooksInOrder(shop);
  await split.deliver(placed, 1);
  const { subOrders, dueNow } = await readOrder(shop.world, placed);
  const books = await balances(shop, placed.order.id);
  expect(books["L:ESCROW"]).toBeUndefined();
  expect(books["A:GW"]).toBe(dueNow.minor);
  const carried = subOrders.reduce((sum, { delivery }) => sum + minor(delivery), 0n);
  const doors = subOrders.reduce((sum, { atDoor }) => sum + wholeTaka(minor(atDoor)), 0n);
  expect(books["A:COD"]).toBe(String(doors - carried));
  await expectBooksInOrder(shop);
});

test("the vendor is told to take only the rest", async () => {
  const placed = await split.paid();
  for (const { id, atDoor } of placed.order.subOrders) {
    const { session } = await split.sellerOf(id);
    const part = await (
      await shop.world.fetch(`/v1/vendor/orders/${id}`, { headers: session.headers })
    ).json();
    expect(part).toMatchObject({ cashToCollect: { minor: String(wholeTaka(minor(atDoor))) } });
  }
});

test("cancelled before delivery, the advance goes home whole and no door is asked for cash", async () => {
  const placed = await split.paid();
  const reply = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/cancel`, {
    method: "POST",
    headers: keyed(placed.headers),
  });
  expect(reply.status).toBe(200);
  await submitRefunds(shop.jobs);
  await submitRefunds(shop.jobs);
  const order = await readOrder(shop.world, placed);
  expect(order.refunds.map(({ state }) => state)).toEqual(["succeeded", "succeeded"]);
  expect(order.refunds.reduce((sum, { amount }) => sum + minor(amount), 0n)).toBe(minor(placed.order.dueNow));
  expect(order.payments.map(({ state }) => state).toSorted()).toEqual(["cod_void", "cod_void", "refunded"]);
  expect(order.atDoor.minor).toBe("0");
  expect(await balances(shop, order.id)).toEqual({});
  await expectBooksInOrder(shop);
});

test("one shop cannot supply: its share goes back, the other parcel still brings its own rest", async () => {
  const placed = await split.paid();
  const [first, second] = placed.order.subOrders;
  const seller = await split.sellerOf(first?.id ?? "");
  expect((await split.act(seller, first?.id ?? "", "reject", { reason: "out_of_stock" })).status).toBe(200);
  await submitRefunds(shop.jobs);
  const order = await readOrder(shop.world, placed);
  expect(order.refunds).toMatchObject([
    { state: "succeeded", amount: { minor: String(minor(first!.total) - minor(first!.atDoor)) } },
  ]);
  expect(order.atDoor.minor).toBe(second?.atDoor.minor);
  await split.deliver(placed, 1);
  expect((await balances(shop, order.id))["L:ESCROW"]).toBeUndefined();
  await expectBooksInOrder(shop);
});
