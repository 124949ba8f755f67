import { afterAll, beforeAll, expect, test } from "vitest";
import { cartOf, orderBody, quoteOf } from "../buying.ts";
import { aProduct } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

test("one phone may have five unproven cash orders an hour, and not more by ordering at once", async () => {
  const phone = "01899000111";
  const { variants } = await aProduct(shop.world, { stock: 50 });
  const carts = await Promise.all(
    Array.from({ length: 9 }, async () => {
      const cart = await cartOf(shop.world, [[variants[0].id, 1]]);
      return { cart, hash: (await quoteOf(shop.world, cart, "cod")).hash };
    }),
  );
  const replies = await Promise.all(
    carts.map(({ cart, hash }) =>
      shop.world.fetch("/v1/store/orders", {
        body: orderBody(hash, "cod", phone),
        headers: { "x-haat-cart": cart, "idempotency-key": crypto.randomUUID() },
      }),
    ),
  );
  const codes = replies.map(({ status }) => status).toSorted((a, b) => a - b);
  expect(codes).toEqual([201, 201, 201, 201, 201, 429, 429, 429, 429]);
});
