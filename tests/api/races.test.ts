import { PlacedOrderView } from "@haat/contract/order";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aProduct } from "../market.ts";
import {
  cartOf,
  orderBody,
  payByWallet,
  placeOrder,
  quoteOf,
  readOrder,
  returnFrom,
  startPayment,
} from "../buying.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

type Ready = Readonly<{ cart: string; hash: string }>;
const ready = async (variantId: string, quantity = 1): Promise<Ready> => {
  const cart = await cartOf(shop.world, [[variantId, quantity]]);
  return { cart, hash: (await quoteOf(shop.world, cart, "bkash")).hash };
};
const buy = ({ cart, hash }: Ready, key: string = crypto.randomUUID()) =>
  shop.world.fetch("/v1/store/orders", {
    body: orderBody(hash, "bkash"),
    headers: { "x-haat-cart": cart, "idempotency-key": key },
  });
const stockOf = async (variantId: string) =>
  (
    await shop.world.owner.query<{ on_hand: number; held: number; committed: number }>(
      "select on_hand, held, committed from stock where variant_id = $1",
      [variantId],
    )
  ).rows[0];

describe("the last unit", () => {
  test("asked for by 500 buyers at once is sold to exactly one", { timeout: 300_000 }, async () => {
    const { variants } = await aProduct(shop.world, { stock: 1 });
    const buyers = await Promise.all(Array.from({ length: 500 }, () => ready(variants[0].id)));
    const replies = await Promise.all(buyers.map((buyer) => buy(buyer)));
    const codes = await Promise.all(
      replies.map(async (reply) =>
        reply.status === 201 ? "placed" : ((await reply.json()) as { code: string }).code,
      ),
    );
    expect(codes.filter((code) => code === "placed")).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(["placed", "stock.insufficient"]));
    expect(await stockOf(variants[0].id)).toEqual({ on_hand: 1, held: 1, committed: 0 });
    expect(shop.world.faults).toEqual([]);
    await expectBooksInOrder(shop);
  });

  test("of twenty is sold too, and not one more, in carts that overlap", async () => {
    const [first, second] = [
      await aProduct(shop.world, { stock: 20 }),
      await aProduct(shop.world, { stock: 20 }),
    ];
    const carts = await Promise.all(
      Array.from({ length: 40 }, async (_, index): Promise<Ready> => {
        const pair = [
          [first.variants[0].id, 1],
          [second.variants[0].id, 1],
        ] as const;
        const cart = await cartOf(shop.world, index % 2 ? pair : pair.toReversed());
        return { cart, hash: (await quoteOf(shop.world, cart, "bkash")).hash };
      }),
    );
    const replies = await Promise.all(carts.map((cart) => buy(cart)));
    expect(replies.filter(({ status }) => status === 201)).toHaveLength(20);
    expect(replies.every(({ status }) => status === 201 || status === 409)).toBe(true);
    expect([await stockOf(first.variants[0].id), await stockOf(second.variants[0].id)]).toEqual(
      Array(2).fill({ on_hand: 20, held: 20, committed: 0 }),
    );
    await expectBooksInOrder(shop);
  });
});

describe("placing an order", () => {
  test("with one key, however often and at once, makes one order and one answer", async () => {
    const { variants } = await aProduct(shop.world);
    const buyer = await ready(variants[0].id, 2);
    const replies = await Promise.all(Array.from({ length: 8 }, () => buy(buyer, "one-key")));
    const later = await buy(buyer, "one-key");
    expect([...replies, later].map(({ status }) => status)).toEqual(Array(9).fill(201));
    const bodies = await Promise.all(
      [...replies, later].map(async (reply) => PlacedOrderView.parse(await reply.json())),
    );
    expect(new Set(bodies.map(({ order, token }) => `${order.id} ${token}`)).size).toBe(1);
    expect(later.headers.get("idempotent-replayed")).toBe("true");
    expect(await stockOf(variants[0].id)).toMatchObject({ held: 2 });
  });

  test("with a used key and another body is refused, without effect", async () => {
    const { variants } = await aProduct(shop.world);
    const buyer = await ready(variants[0].id);
    expect((await buy(buyer, "used")).status).toBe(201);
    const other = { ...orderBody(buyer.hash, "bkash"), note: "আরেকটা কথা" };
    const reply = await shop.world.fetch("/v1/store/orders", {
      body: other,
      headers: { "x-haat-cart": buyer.cart, "idempotency-key": "used" },
    });
    expect(await reply.json()).toMatchObject({ status: 422, code: "idempotency.key_reused" });
  });

  test.each(["", "x".repeat(256), "ключ"])("without a proper key (%j) is refused", async (key) => {
    const { variants } = await aProduct(shop.world);
    const buyer = await ready(variants[0].id);
    const reply = await buy(buyer, encodeURIComponent(key) === key ? key : "\u00ff");
    expect(reply.status).toBe(400);
  });

  test("takes two round trips to the database", async () => {
    const { variants } = await aProduct(shop.world);
    const buyer = await ready(variants[0].id);
    expect(await shop.world.countTrips(() => buy(buyer))).toBe(2);
  });

  test("is refused when a price has moved since the quote, and then nothing is held", async () => {
    const { variants } = await aProduct(shop.world);
    const buyer = await ready(variants[0].id);
    await shop.world.owner.query("update variant set price_minor = price_minor + 1 where id = $1", [
      variants[0].id,
    ]);
    expect(await (await buy(buyer)).json()).toMatchObject({ status: 409, code: "quote.changed" });
    expect(await stockOf(variants[0].id)).toMatchObject({ held: 0 });
  });

  test("believes no price, total or vendor that a client sends", async () => {
    const { variants } = await aProduct(shop.world);
    const { cart, hash } = await ready(variants[0].id);
    const reply = await shop.world.fetch("/v1/store/orders", {
      body: { ...orderBody(hash, "bkash"), totalMinor: "1" },
      headers: { "x-haat-cart": cart, "idempotency-key": crypto.randomUUID() },
    });
    expect(await reply.json()).toMatchObject({ status: 400, code: "request.invalid" });
  });
});

test("money for an order that ended meanwhile is never applied to it", async () => {
  const { variants } = await aProduct(shop.world);
  const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  await shop.world.owner.query("update payment_attempt set state = 'capturing' where order_id = $1", [
    placed.order.id,
  ]);
  await shop.world.owner.query("update orders set state = 'cancelled' where id = $1", [placed.order.id]);
  await shop.wallet.act(reference, "approve", { deliver: false });
  await shop.node.payments.bkash.confirm(reference);
  await returnFrom(shop, reference, "success");
  expect(await readOrder(shop.world, placed)).toMatchObject({
    state: "cancelled",
    payments: [{ state: "captured_orphan" }],
    refunds: [{ state: "approved" }],
  });
  await expectBooksInOrder(shop);
});

test("two attempts that both capture: one pays the order, the other is owed back", async () => {
  const { variants } = await aProduct(shop.world);
  const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
  await payByWallet(shop, placed);
  const second = await shop.world.owner.query<{ id: string }>(
    `insert into payment_attempt (id, order_id, method, state, amount_minor, invoice, gateway_ref)
     select 'pay_' || substr(replace(gen_random_uuid()::text, '-', ''), 1, 26), order_id, method, 'capturing', amount_minor, 'twin-' || id, 'TWIN' || id
       from payment_attempt where order_id = $1 returning id`,
    [placed.order.id],
  );
  const { takeCapture } = await import("@haat/api/services/payments/take-capture");
  const { rows } = await shop.world.owner.query<{
    amount_minor: string;
    invoice: string;
    gateway_ref: string;
  }>("select * from payment_attempt where id = $1", [second.rows[0]?.id]);
  const [twin] = rows;
  const outcome = await takeCapture(shop.node, second.rows[0]?.id ?? "", {
    state: "captured",
    providerRef: twin?.gateway_ref ?? "",
    providerTrx: `TWIN${Date.now()}`,
    amount: { currency: "BDT", minor: BigInt(twin?.amount_minor ?? 0) },
    currency: "BDT",
    merchantInvoice: twin?.invoice ?? "",
  });
  expect(outcome).toBe("captured_orphan");
  expect(await readOrder(shop.world, placed)).toMatchObject({
    state: "confirmed",
    refunds: [{ state: "approved" }],
  });
  await expectBooksInOrder(shop);
});
