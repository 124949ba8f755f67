import { expireOrders } from "@haat/api/jobs/expire-orders";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { sweepAllAttempts, sweepAttempts } from "@haat/api/jobs/sweep-attempts";
import { settlePayment } from "@haat/api/services/payments/settle-payment";
import { expireOrder } from "@haat/api/services/orders/expire-order";
import { lockAttempt } from "@haat/db/queries/money/attempts";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Placed, placeOrder, readOrder, startPayment, verifyOrder } from "../buying.ts";
import { countedBooks } from "../counted-books.ts";
import { aProduct, aVendor, aVendorSession } from "../market.ts";
import { paidOrder, partsOf, reject } from "../paid-order.ts";
import { passOpening } from "../past-opening.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { whileUnderWay } from "../under-way.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

const walletOrder = async (): Promise<Placed> => {
  const { variants } = await aProduct(shop.world);
  return placeOrder(shop, "bkash", [[variants[0].id, 1]]);
};
const now = (placed: Placed) => readOrder(shop.world, placed);
const attemptOf = ({ order }: Placed): string => order.payments[0]?.id ?? "";
const captures = async (reference: string): Promise<number> =>
  (await shop.wallet.ledger()).payments.find((line) => line.reference === reference)?.captures ?? 0;
const lapse = ({ order }: Placed) =>
  shop.world.owner.query("update orders set expires_at = now() - interval '1 minute' where id = $1", [
    order.id,
  ]);

describe("a charge", () => {
  test("whose page the wallet never named ends a minute later, and the buyer may pay again", async () => {
    const placed = await walletOrder();
    await shop.wallet.fault({ op: "create", do: "lost", times: 1 });
    await shop.world.fetch(`/v1/store/payments/${attemptOf(placed)}/start`, {
      method: "POST",
      headers: placed.headers,
    });
    const open = { canPay: false, payments: [{ state: "unknown_init" }] };
    expect(await now(placed)).toMatchObject(open);
    // Whoever asks sooner ends nothing: the buyer who is back, or a worker that starts.
    await settlePayment(shop.node, attemptOf(placed), "confirm");
    await sweepAllAttempts(shop.jobs);
    expect(await now(placed)).toMatchObject(open);
    await passOpening(shop.world);
    await sweepAllAttempts(shop.jobs);
    expect(await now(placed)).toMatchObject({
      canPay: true,
      canCancel: true,
      payments: [{ state: "failed" }],
    });
    await expectBooksInOrder(shop);
  });

  test("that was closed a moment ago takes no money from a buyer who comes back", async () => {
    const placed = await walletOrder();
    const reference = await startPayment(shop, placed);
    await shop.wallet.act(reference, "approve", { deliver: false });
    const { books } = shop.node;
    let reads = 0;
    const ask: typeof books.ask = async (statement) => {
      const rows = await books.ask(statement);
      if ((reads += 1) === 1)
        await shop.world.owner.query("update payment_attempt set state = 'cancelled' where id = $1", [
          attemptOf(placed),
        ]);
      return rows as never;
    };
    await settlePayment({ ...shop.node, books: { ...books, ask } }, attemptOf(placed), "confirm");
    expect(await captures(reference)).toBe(0);
  });

  test("that ends while its payment waits to be booked is seen as it ended", async () => {
    const placed = await walletOrder();
    const ends = [
      ["update orders set state = 'cancelled' where id = $1", [placed.order.id]],
      ["update payment_attempt set state = 'cancelled' where order_id = $1", [placed.order.id]],
    ] as const;
    const seen = await whileUnderWay(shop.world, ends, () =>
      shop.node.books.transact((tx) => lockAttempt(tx, attemptOf(placed))),
    );
    expect(seen).toMatchObject({ state: "cancelled", orderState: "cancelled" });
  });

  test("is taken and booked with few questions to the books, for each of them holds other payments up", async () => {
    const placed = await walletOrder();
    await shop.wallet.act(await startPayment(shop, placed), "approve", { deliver: false });
    const { books, asked } = countedBooks(shop.node.books);
    await settlePayment({ ...shop.node, books }, attemptOf(placed), "confirm");
    expect(await now(placed)).toMatchObject({ state: "confirmed" });
    expect(asked()).toBeLessThanOrEqual(14);
  });

  test("that was closed and turns out to be paid is asked about until the wallet has answered", async () => {
    const placed = await walletOrder();
    const reference = await startPayment(shop, placed);
    await shop.wallet.fault({ webhook: "never", reference });
    await shop.wallet.act(reference, "approve", { deliver: false });
    await shop.node.payments.bkash.confirm(reference);
    await shop.world.owner.query(
      "update payment_attempt set state = 'cancelled', next_query_at = null where id = $1",
      [attemptOf(placed)],
    );
    await shop.wallet.fault({ op: "query", do: "lost", times: 1 });
    await settlePayment(shop.node, attemptOf(placed), "ask");
    await shop.world.owner.query(
      "update payment_attempt set next_query_at = now() where id = $1 and next_query_at is not null",
      [attemptOf(placed)],
    );
    await sweepAttempts(shop.jobs);
    expect(await now(placed)).toMatchObject({
      payments: [{ state: "captured_orphan" }],
      refunds: [{ state: "approved" }],
    });
    await expectBooksInOrder(shop);
  });
});

describe("the sweep of lapsed orders", () => {
  test("takes an order that waits for a wallet once, so that it holds back no other", async () => {
    const placed = await walletOrder();
    await startPayment(shop, placed);
    await shop.world.owner.query(
      "update payment_attempt set state = 'unknown', next_query_at = null where id = $1",
      [attemptOf(placed)],
    );
    await lapse(placed);
    await shop.wallet.fault({ op: "query", do: "lost", times: 1 });
    expect(await expireOrders(shop.jobs)).toBeGreaterThan(0);
    expect(await now(placed)).toMatchObject({
      state: "pending_payment",
      payments: [{ state: "unknown" }],
    });
    expect(await expireOrders(shop.jobs)).toBe(0);
  });

  test("leaves alone an order whose buyer has begun to pay anew meanwhile", async () => {
    const placed = await walletOrder();
    await startPayment(shop, placed);
    await expireOrder(shop.node, placed.order.id);
    expect(await now(placed)).toMatchObject({
      state: "pending_payment",
      payments: [{ state: "initiated" }],
    });
  });
});

test("two refunds of one capture go one after another, also while the first one's answer is open", async () => {
  while ((await submitRefunds(shop.jobs)) > 0);
  const paid = await paidOrder(shop);
  for (const part of await partsOf(shop, paid)) await reject(shop, part.id, paid.sellerOf(part));
  await shop.wallet.fault({ op: "refund", do: "fail-after", times: 1 });
  const states = async () => (await now(paid.placed)).refunds.map(({ state }) => state).sort();
  const submit = async (): Promise<void> => {
    await submitRefunds(shop.jobs);
  };
  await submit();
  expect(await states()).toEqual(["approved", "unknown"]);
  const later =
    "update refund set next_try_at = now() + interval '1 hour' where order_id = $1 and state = 'unknown'";
  await shop.world.owner.query(later, [paid.placed.order.id]);
  await submit();
  expect(await states()).toEqual(["approved", "unknown"]);
  await shop.world.owner.query("update refund set next_try_at = now() where order_id = $1", [
    paid.placed.order.id,
  ]);
  await submit();
  await submit();
  expect(await states()).toEqual(["succeeded", "succeeded"]);
  await expectBooksInOrder(shop);
});

test("the cash of a part that its vendor called off is no longer to be collected", async () => {
  const vendor = await aVendor(shop.world);
  const [{ variants: mine }, { variants: other }] = [
    await aProduct(shop.world, { vendor }),
    await aProduct(shop.world),
  ];
  const placed = await placeOrder(shop, "cod", [
    [mine[0].id, 1],
    [other[0].id, 1],
  ]);
  await verifyOrder(shop, placed);
  const part = (await now(placed)).subOrders.find((sub) => sub.vendor.slug === vendor.slug);
  expect((await reject(shop, part?.id ?? "", await aVendorSession(shop.world, vendor))).status).toBe(200);
  expect((await now(placed)).payments.map(({ state }) => state).sort()).toEqual(["cod_pending", "cod_void"]);
  await expectBooksInOrder(shop);
});
