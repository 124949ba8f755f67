import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyed, orderCode, placeOrder, type Placed, verifyOrder } from "../buying.ts";
import { aProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

async function cashOrder(): Promise<Placed> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [125_040n] });
  return placeOrder(shop, "cod", [[variants[0].id, 1]]);
}

describe("the code that proves an order's phone", () => {
  test("takes three wrong codes, also at once, and then no right one", async () => {
    const placed = await cashOrder();
    const path = `/v1/store/orders/${placed.order.id}/verify`;
    const code = await orderCode(shop, placed.order.id);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    await Promise.all(
      Array.from({ length: 5 }, () =>
        shop.world.fetch(path, { body: { code: wrong }, headers: keyed(placed.headers) }),
      ),
    );
    const reply = await shop.world.fetch(path, { body: { code }, headers: keyed(placed.headers) });
    expect(await reply.json()).toMatchObject({ status: 400, code: "auth.code_expired" });
  });

  test("counts a wrong code once, however often the same form is sent", async () => {
    const placed = await cashOrder();
    const path = `/v1/store/orders/${placed.order.id}/verify`;
    const code = await orderCode(shop, placed.order.id);
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0");
    const send = () => shop.world.fetch(path, { body: { code: wrong }, headers: placed.headers });
    const first = await (await send()).text();
    expect(first).toContain("auth.code_wrong");
    for (let again = 0; again < 4; again += 1) {
      const reply = await send();
      expect([reply.headers.get("idempotent-replayed"), await reply.text()]).toEqual(["true", first]);
    }
    await verifyOrder(shop, { ...placed, headers: keyed(placed.headers) });
  });
});
