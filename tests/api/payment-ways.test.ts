import { PaymentWayList } from "@haat/contract/ways";
import { paymentMethods } from "@haat/core/payment-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOrder, startPayment } from "../buying.ts";
import { aProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const ways = async () =>
  PaymentWayList.parse(await (await shop.world.fetch("/v1/store/payments/ways")).json()).items;
const attemptAt = async (method: "nagad" | "upay") => {
  const { variants } = await aProduct(shop.world);
  return startPayment(shop, await placeOrder(shop, method, [[variants[0].id, 1]])).catch(() => null);
};

test("every way to pay says what it takes in one payment", async () => {
  const all = await ways();
  expect(all.map(({ method }) => method)).toEqual(paymentMethods);
  expect(all[0]).toMatchObject({ least: { minor: "100" }, most: { minor: "30000000" }, silentSince: null });
  expect(all.at(-1)).toEqual({ method: "cod", least: null, most: null, silentSince: null });
});

test("a wallet that fell silent says so and stands last, until it answers again", async () => {
  await shop.wallets.nagad.fault({ op: "create", do: "lost", times: 3 });
  for (const _ of [1, 2]) await attemptAt("nagad");
  expect((await ways()).every(({ silentSince }) => silentSince === null)).toBe(true);
  await attemptAt("nagad");
  const last = (await ways()).at(-1);
  expect(last).toMatchObject({ method: "nagad" });
  expect(Date.parse(last?.silentSince ?? "")).toBeGreaterThan(Date.now() - 60_000);
  expect(await attemptAt("nagad")).not.toBeNull();
  expect((await ways()).map(({ method }) => method)).toEqual(paymentMethods);
});

test("silence of long ago is forgotten", async () => {
  await shop.wallets.upay.fault({ op: "create", do: "lost", times: 3 });
  for (const _ of [1, 2, 3]) await attemptAt("upay");
  expect((await ways()).at(-1)).toMatchObject({ method: "upay" });
  await shop.world.owner.query(
    "update wallet_pulse set silent_at = silent_at - interval '6 minutes' where gateway = 'upay'",
  );
  expect((await ways()).every(({ silentSince }) => silentSince === null)).toBe(true);
});
