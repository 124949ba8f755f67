import { expireOrders } from "@haat/api/jobs/expire-orders";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { sweepAllAttempts } from "@haat/api/jobs/sweep-attempts";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import type { AttemptState } from "@haat/core/states";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Placed, placeOrder, readOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct } from "../market.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

/** How an attempt ends whose buyer turned back: Rocket's bank tells it like any other failure. */
const turnedBack: Readonly<Record<Wallet, AttemptState>> = {
  bkash: "cancelled",
  nagad: "cancelled",
  rocket: "failed",
  upay: "cancelled",
};

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

describe.each(wallets)("an order paid by %s", (method) => {
  const wallet = () => shop.wallets[method];
  const now = (placed: Placed) => readOrder(shop.world, placed);
  const truthOf = async (reference: string) =>
    (await wallet().ledger()).payments.find((line) => line.reference === reference);

  async function anOrder(): Promise<Placed> {
    const { variants } = await aProduct(shop.world, { pricesMinor: [250_050n], stock: 5 });
    return placeOrder(shop, method, [[variants[0].id, 1]]);
  }
  async function approved(): Promise<Readonly<{ placed: Placed; reference: string }>> {
    const placed = await anOrder();
    const reference = await startPayment(shop, placed);
    await wallet().act(reference, "approve", { deliver: false });
    return { placed, reference };
  }

  /**
   * What came and may not be kept. Where a call gives it back, it is home. Where only a person can, the books owe it still,
   * and its refund has stopped for somebody: asked again, it moves nothing and does not hide.
   */
  async function expectOwedBack(placed: Placed, reference: string): Promise<void> {
    const isByHand = shop.jobs.payments[method].capabilities.refunds === "by_hand";
    await submitRefunds(shop.jobs);
    const truth = await truthOf(reference);
    const captured = truth?.capturedMinor ?? "0";
    expect(BigInt(captured)).toBeGreaterThan(0n);
    expect(truth?.refundedMinor).toBe(isByHand ? "0" : captured);
    const { rows } = await shop.world.owner.query(
      `select state, amount_minor::text as minor, next_try_at as again,
        (select reason from transition where subject_id = refund.id order by id desc limit 1) as why
       from refund where order_id = $1`,
      [placed.order.id],
    );
    const end = isByHand ? { state: "manual", why: "by_hand" } : { state: "succeeded", why: null };
    expect(rows).toEqual([{ ...end, minor: captured, again: null }]);
    expect((await now(placed)).refunds).toMatchObject([{ state: end.state }]);
    const owed = { "A:GW": captured, "L:REFUND_IT": `-${captured}` };
    expect(await balances(shop, placed.order.id)).toEqual(isByHand ? owed : {});
    await expectBooksInOrder(shop);
  }

  test("is confirmed when the buyer comes back, and stands in escrow to the poisha", async () => {
    const { placed, reference } = await approved();
    expect(await returnOf(shop, placed, "success")).toMatchObject({ orderState: "confirmed" });
    const { total } = placed.order;
    expect(await truthOf(reference)).toMatchObject({ captures: 1, capturedMinor: total.minor });
    expect(await balances(shop, placed.order.id)).toEqual({
      "A:GW": total.minor,
      "L:ESCROW": `-${total.minor}`,
    });
    await expectBooksInOrder(shop);
  });

  test("is not confirmed by an address that only says so", async () => {
    const placed = await anOrder();
    const reference = await startPayment(shop, placed);
    await returnOf(shop, placed, "success");
    expect(await truthOf(reference)).toMatchObject({ captures: 0 });
    expect((await now(placed)).state).toBe("pending_payment");
    await expectBooksInOrder(shop);
  });

  test("is paid once, however often the buyer comes back at the same time", async () => {
    const { placed, reference } = await approved();
    await Promise.all(Array.from({ length: 6 }, () => returnOf(shop, placed, "success")));
    expect(await truthOf(reference)).toMatchObject({ captures: 1 });
    expect((await now(placed)).payments).toMatchObject([{ state: "captured" }]);
    await expectBooksInOrder(shop);
  });

  test("takes another amount for no payment: it is booked as what it is, and goes home", async () => {
    const placed = await anOrder();
    const reference = await startPayment(shop, placed);
    for (const op of ["pay", "execute"])
      await wallet()
        .fault({ op, do: "other-amount", reference })
        .catch(() => undefined);
    await wallet().act(reference, "approve", { deliver: false });
    await returnOf(shop, placed, "success");
    expect(await now(placed)).toMatchObject({
      state: "pending_payment",
      payments: [{ state: "captured_mismatch" }],
    });
    await submitRefunds(shop.jobs);
    await expectOwedBack(placed, reference);
  });

  test("that lapsed owes back what came late", async () => {
    const placed = await anOrder();
    const reference = await startPayment(shop, placed);
    await shop.world.owner.query("update orders set expires_at = now() - interval '1 second' where id = $1", [
      placed.order.id,
    ]);
    await expireOrders(shop.jobs);
    expect(await now(placed)).toMatchObject({ state: "expired" });
    await wallet().act(reference, "approve", { deliver: false });
    await returnOf(shop, placed, "success");
    await submitRefunds(shop.jobs);
    if (shop.jobs.payments[method].capabilities.debits === "on_its_page")
      return expectOwedBack(placed, reference);
    // This one takes nothing unless we ask, and for a lapsed order nobody asks.
    expect(await truthOf(reference)).toMatchObject({ captures: 0 });
    expect(await balances(shop, placed.order.id)).toEqual({});
    await expectBooksInOrder(shop);
  });

  test("whose buyer turned back has cost nothing and may be paid again", async () => {
    const placed = await anOrder();
    const reference = await startPayment(shop, placed);
    await wallet().act(reference, "cancel", { deliver: false });
    await returnOf(shop, placed, "cancel");
    expect(await now(placed)).toMatchObject({ payments: [{ state: turnedBack[method] }], canPay: true });
    expect(await truthOf(reference)).toMatchObject({ captures: 0 });
    await expectBooksInOrder(shop);
  });

  test("is found by the sweeper when nobody came back", async () => {
    const { placed, reference } = await approved();
    await sweepAllAttempts(shop.jobs);
    await returnOf(shop, placed, "success");
    expect(await truthOf(reference)).toMatchObject({ captures: 1 });
    expect(await now(placed)).toMatchObject({ state: "confirmed" });
    await expectBooksInOrder(shop);
  });
});

test("an order whose first wallet failed is paid by another, and is told as paid by that one", async () => {
  const { variants } = await aProduct(shop.world);
  const placed = await placeOrder(shop, "bkash", [[variants[0].id, 1]]);
  const first = await startPayment(shop, placed);
  await shop.wallets.bkash.act(first, "insufficient", { deliver: false });
  await returnOf(shop, placed, "failure");
  const reply = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/payments`, {
    body: { method: "upay" },
    headers: { ...placed.headers, "idempotency-key": crypto.randomUUID() },
  });
  expect(reply.status).toBe(201);
  const attempt = (await readOrder(shop.world, placed)).payments[0];
  const { rows } = await shop.world.owner.query<{ ref: string }>(
    "select gateway_ref as ref from payment_attempt where id = $1",
    [attempt?.id],
  );
  await shop.wallets.upay.act(rows[0]?.ref ?? "", "approve", { deliver: false });
  await returnOf(shop, placed, "success");
  expect(await readOrder(shop.world, placed)).toMatchObject({
    state: "confirmed",
    method: "upay",
    payments: [
      { method: "upay", state: "captured" },
      { method: "bkash", state: "failed" },
    ],
  });
  await expectBooksInOrder(shop);
});

test("an order that was paid twice, by two wallets, keeps the first and owes the second back", async () => {
  const { variants } = await aProduct(shop.world);
  const placed = await placeOrder(shop, "upay", [[variants[0].id, 1]]);
  const first = await startPayment(shop, placed);
  const reply = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/payments`, {
    body: { method: "bkash" },
    headers: { ...placed.headers, "idempotency-key": crypto.randomUUID() },
  });
  expect(reply.status).toBe(201);
  const second = (await shop.wallets.bkash.ledger()).payments.at(-1)?.reference ?? "";
  await shop.wallets.bkash.act(second, "approve", { deliver: false });
  await returnOf(shop, placed, "success");
  // The page of the first wallet was still open in another tab.
  await shop.wallets.upay.act(first, "approve", { deliver: false });
  await sweepAllAttempts(shop.jobs);
  await submitRefunds(shop.jobs);
  const { payments } = await shop.wallets.upay.ledger();
  const late = payments.find(({ reference }) => reference === first);
  expect(late).toMatchObject({ captures: 1, refundedMinor: placed.order.total.minor });
  expect(await readOrder(shop.world, placed)).toMatchObject({ state: "confirmed", method: "bkash" });
  await expectBooksInOrder(shop);
});
