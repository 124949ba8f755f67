import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const minute = 60_000;

/** Minutes from the wallet's instant to when we heard of it, after its clock was moved by so many. */
async function heardAfter(wallet: "nagad" | "upay", minutes: number): Promise<number | undefined> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [120_000n] });
  const placed = await placeOrder(shop, wallet, [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  await shop.wallets[wallet].advance(minutes * minute);
  await shop.wallets[wallet].act(reference, "approve", { deliver: false });
  expect(await returnOf(shop, placed, "success")).toMatchObject({ orderState: "confirmed" });
  const { rows } = await shop.world.owner.query<{ minutes: number }>(
    "select round(extract(epoch from heard_at - captured_at) / 60)::int as minutes from payment_attempt where order_id = $1",
    [placed.order.id],
  );
  return rows[0]?.minutes;
}

test("money belongs to the moment at which its wallet took it, not to when we heard of it", async () => {
  expect(await heardAfter("nagad", -3)).toBe(3);
});

test("a wallet's instant that is still to come, or before the payment was begun, is none", async () => {
  expect(await heardAfter("upay", 7)).toBe(0);
  expect(await heardAfter("upay", -60)).toBe(0);
});
