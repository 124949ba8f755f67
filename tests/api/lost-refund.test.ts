import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { wallets } from "@haat/core/payment-methods";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placeOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct } from "../market.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

const fastMs = 8 * 60_000;
let shop: TestShop;
/** Its clock is fast: what has had its time is said by the database's, which all processes share. */
beforeAll(
  async () =>
    void (shop = await openShop({
      walletTimeoutMs: 1_500,
      walletClock: () => new Date(Date.now() + fastMs),
    })),
);
afterAll(() => shop.close());

describe.each(wallets)("a refund at %s of which nothing was heard", (method) => {
  const refundOf = async (orderId: string) => {
    const { rows } = await shop.world.owner.query<{ id: string; state: string; due: boolean }>(
      "select id, state, next_try_at is not null as due from refund where order_id = $1",
      [orderId],
    );
    return rows[0];
  };

  const owed = async () => {
    const { variants } = await aProduct(shop.world, { pricesMinor: [250_050n], stock: 5 });
    const placed = await placeOrder(shop, method, [[variants[0].id, 1]]);
    const reference = await startPayment(shop, placed);
    const orderId = placed.order.id;
    // Another sum than was asked for goes home whole.
    for (const op of ["pay", "execute"])
      await shop.wallets[method].fault({ op, do: "other-amount", reference }).catch(() => undefined);
    await shop.wallets[method].act(reference, "approve", { deliver: false });
    await returnOf(shop, placed, "success");
    return { orderId, reference };
  };

  test("that never reached the wallet is not given up while it may still land", async () => {
    if (!shop.node.payments[method].capabilities.findsRefunds) return;
    const { orderId } = await owed();
    await shop.wallets[method].fault({ op: "refund", do: "fail-before" });
    await submitRefunds(shop.jobs);
    await shop.world.owner.query("update refund set next_try_at = now() where order_id = $1", [orderId]);
    await submitRefunds(shop.jobs);
    expect(await refundOf(orderId)).toMatchObject({ state: "unknown", due: true });
  });

  test("is found, or waits for a person, and is never paid twice", async () => {
    const { capabilities } = shop.node.payments[method];
    if (capabilities.refunds !== "api") return;
    const { orderId, reference } = await owed();
    await shop.wallets[method].fault({ op: "refund", do: "drop" });
    await submitRefunds(shop.jobs);
    expect(await refundOf(orderId)).toMatchObject({ state: "unknown", due: true });
    for (const _ of [1, 2, 3]) {
      const due = "update refund set next_try_at = now() where order_id = $1 and next_try_at is not null";
      await shop.world.owner.query(due, [orderId]);
      await submitRefunds(shop.jobs);
    }
    const state = capabilities.findsRefunds ? "succeeded" : "manual";
    expect(await refundOf(orderId)).toMatchObject({ state, due: false });
    const { payments } = await shop.wallets[method].ledger();
    const truth = payments.find((line) => line.reference === reference);
    expect(truth).toMatchObject({ captures: 1, refunds: 1, refundedMinor: truth?.capturedMinor });
    expect(Object.keys(await balances(shop, orderId)).length === 0).toBe(capabilities.findsRefunds);
    await expectBooksInOrder(shop);
  });
});
