import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, placeOrder, readOrder, startPayment } from "../buying.ts";
import { aProduct } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

async function paid() {
  const { variants } = await aProduct(shop.world, { pricesMinor: [120_000n], stock: 5 });
  const placed = await placeOrder(shop, "nagad", [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  const { callbackUrl } = await shop.wallets.nagad.act(reference, "approve", { deliver: false });
  return { placed, reference, back: new URL(callbackUrl ?? "") };
}
const returned = (body: Readonly<Record<string, string>>) =>
  shop.world.fetch("/v1/store/payments/nagad/return", { body, headers: keyed() });

test("the buyer comes back from Nagad to the registered address, and both names there are of one payment", async () => {
  const { placed, reference, back } = await paid();
  expect(back.pathname).toBe("/en/pay/return/nagad");
  const invoice = back.searchParams.get("order_id") ?? "";
  expect(back.searchParams.get("payment_ref_id")).toBe(reference);
  const reply = await returned({ providerRef: reference, invoice, status: "success" });
  expect(await reply.json()).toMatchObject({ orderState: "confirmed", orderId: placed.order.id });
  await expectBooksInOrder(shop);
});

test("support finds every call to Nagad about an order by the names of its payment", async () => {
  const { reference, back } = await paid();
  const invoice = back.searchParams.get("order_id") ?? "";
  await returned({ providerRef: reference, invoice, status: "success" });
  const told = async () => {
    const { rows } = await shop.world.owner.query<{ operation: string }>(
      "select operation from gateway_exchange where gateway = 'nagad' and reference = any($1) order by id",
      [[reference, invoice]],
    );
    return rows.map(({ operation }) => operation);
  };
  await expect.poll(told).toEqual(["initialize", "complete", "verify"]);
});

test("an address with the names of two payments settles neither", async () => {
  const [one, two] = [await paid(), await paid()];
  const reply = await returned({
    providerRef: one.reference,
    invoice: two.back.searchParams.get("order_id") ?? "",
    status: "success",
  });
  expect(reply.status).toBe(404);
  expect(await reply.json()).toMatchObject({ code: "payment.not_found" });
  for (const { placed } of [one, two])
    expect(await readOrder(shop.world, placed)).toMatchObject({ state: "pending_payment" });
});
