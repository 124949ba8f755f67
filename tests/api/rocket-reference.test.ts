import { afterAll, beforeAll, expect, test } from "vitest";
import { placeOrder, readOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

async function paidAs(script: string) {
  const { variants } = await aProduct(shop.world, { pricesMinor: [90_000n], stock: 3 });
  const placed = await placeOrder(shop, "rocket", [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  await shop.wallets.rocket.act(reference, "approve", { deliver: false });
  await shop.wallets.rocket.fault({ op: "query", do: script, reference });
  await returnOf(shop, placed);
  return readOrder(shop.world, placed);
}

test("where Rocket leaves our reference out, its own id of the attempt is enough", async () => {
  expect(await paidAs("no-description")).toMatchObject({
    state: "confirmed",
    payments: [{ state: "captured" }],
  });
  await expectBooksInOrder(shop);
});

test("where Rocket names somebody else's reference, the money is owed back and the order is not paid", async () => {
  expect(await paidAs("other-description")).toMatchObject({
    state: "pending_payment",
    payments: [{ state: "captured_mismatch" }],
  });
  await expectBooksInOrder(shop);
});

test("what is kept of Rocket's calls is found by its id, and holds no credential", async () => {
  const { rows } = await shop.world.owner.query<{ reference: string; kept: string }>(
    "select reference, request::text || reply::text as kept from gateway_exchange where gateway = 'rocket'",
  );
  expect(rows.length).toBeGreaterThan(3);
  for (const { reference, kept } of rows) {
    expect(reference).toMatch(/^(?:[A-Za-z0-9+/]{27}=|[A-Z0-9]{20})$/);
    expect(kept).not.toContain(shop.environment["ROCKET_PASSWORD"] ?? "");
    expect(kept).not.toContain(shop.environment["ROCKET_USER_ID"] ?? "");
  }
});
