import type { ExceptionPage } from "@haat/contract/exception";
import type { RefundFileView } from "@haat/contract/refund";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Payments } from "@haat/payments/registry";
import type { RefundOrder } from "@haat/payments/port";
import { aCashier, anotherSumAt, listed } from "../hand-refunds.ts";
import { aStaffSession } from "../market.ts";
import { ask } from "../staff.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

const fastMs = 8 * 60_000;
let shop: TestShop;

/** While it is closed the wallets' answers to refunds are on their way. */
let gate: Promise<void> = Promise.resolve();
const heldUp = (payments: Payments): Payments => ({
  ...payments,
  ...Object.fromEntries(
    wallets.map((method) => {
      const { refund } = payments[method];
      const late = async (order: RefundOrder) => {
        const answer = await refund(order);
        await gate;
        return answer;
      };
      return [method, { ...payments[method], refund: late }];
    }),
  ),
});
/** Its clock is fast: what has had its time is said by the database's, which all processes share. */
beforeAll(
  async () =>
    void (shop = await openShop({
      walletClock: () => new Date(Date.now() + fastMs),
      between: (open) => heldUp(open()),
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

  test("that never reached the wallet is not given up while it may still land", async () => {
    if (!shop.node.payments[method].capabilities.findsRefunds) return;
    const { orderId } = await anotherSumAt(shop, method);
    await shop.wallets[method].fault({ op: "refund", do: "fail-before" });
    await submitRefunds(shop.jobs);
    await shop.world.owner.query("update refund set next_try_at = now() where order_id = $1", [orderId]);
    await submitRefunds(shop.jobs);
    expect(await refundOf(orderId)).toMatchObject({ state: "unknown", due: true });
  });

  test("is found, or waits for a person, and is never paid twice", async () => {
    const { capabilities } = shop.node.payments[method];
    if (capabilities.refunds !== "api") return;
    const { orderId, reference } = await anotherSumAt(shop, method);
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
    const { rows: told } = await shop.world.owner.query(
      "select reason from transition where machine = 'refund' and order_id = $1 and to_state = 'manual'",
      [orderId],
    );
    expect(told).toEqual(capabilities.findsRefunds ? [] : [{ reason: "answer_lost" }]);
    const { payments } = await shop.wallets[method].ledger();
    const truth = payments.find((line) => line.reference === reference);
    expect(truth).toMatchObject({ captures: 1, refunds: 1, refundedMinor: truth?.capturedMinor });
    expect(Object.keys(await balances(shop, orderId)).length === 0).toBe(capabilities.findsRefunds);
    await expectBooksInOrder(shop);
  });
});

/** A worker has asked a wallet that takes its time, and a second one comes round meanwhile. */
describe("two workers and a wallet that is slow", () => {
  const refundOf = async (orderId: string) => {
    const { rows } = await shop.world.owner.query<{ id: string; state: string; leaseMs: number }>(
      `select id, state, extract(epoch from next_try_at - now())::float * 1000 as "leaseMs" from refund where order_id = $1`,
      [orderId],
    );
    return rows[0];
  };
  /** One worker has asked, and its answer is on its way until `answered`. */
  const oneIsAsking = async (orderId: string) => {
    const { promise, resolve } = Promise.withResolvers<void>();
    gate = promise;
    const first = submitRefunds(shop.jobs);
    await expect.poll(async () => (await refundOf(orderId))?.state).toBe("submitting");
    return async () => {
      resolve();
      await first;
    };
  };

  const refundsAt = async (method: Wallet, reference: string) =>
    (await shop.wallets[method].ledger()).payments.find((line) => line.reference === reference)?.refunds;

  test.each(["upay", "nagad"] as const)("give back once at %s, and book it once", async (method) => {
    const { orderId, reference } = await anotherSumAt(shop, method);
    const answered = await oneIsAsking(orderId);
    // Until the ask must have ended it is nobody else's.
    const { refundLeaseMs } = shop.node.payments[method].capabilities;
    expect((await refundOf(orderId))?.leaseMs).toBeGreaterThan(refundLeaseMs - 10_000);
    await Promise.all([submitRefunds(shop.jobs), submitRefunds(shop.jobs)]);
    expect((await refundOf(orderId))?.state).toBe("submitting");
    await answered();
    expect(await refundOf(orderId)).toMatchObject({ state: "succeeded", leaseMs: null });
    expect(await refundsAt(method, reference)).toBe(1);
    expect(await balances(shop, orderId)).toEqual({});
    await expectBooksInOrder(shop);
  });

  test("one that was thought dead is heard all the same: its answer is kept for finance", async () => {
    const { orderId, reference } = await anotherSumAt(shop, "upay");
    const answered = await oneIsAsking(orderId);
    await shop.world.owner.query("update refund set next_try_at = now() where order_id = $1", [orderId]);
    await submitRefunds(shop.jobs);
    expect((await refundOf(orderId))?.state).toBe("manual");
    await answered();
    const refund = await refundOf(orderId);
    expect(refund).toMatchObject({ state: "manual", leaseMs: null });
    const { rows } = await shop.world.owner.query(
      "select source, trx, amount_minor::text as minor from refund_finding where refund_id = $1",
      [refund?.id],
    );
    expect(rows).toEqual([{ source: "wallet", trx: null, minor: expect.stringMatching(/^\d+$/) }]);
    expect(await refundsAt("upay", reference)).toBe(1);
    const cashier = await aCashier(shop.world);
    const file = await ask<RefundFileView>(shop.world, cashier, ["GET", `/v1/admin/refunds/${refund?.id}`]);
    expect(file.body.findings).toMatchObject([{ source: "wallet", trx: null, isRefuted: false }]);
    const { items } = (await listed(shop.world, cashier, "to_send")).body;
    expect(items.find(({ id }) => id === refund?.id)).toMatchObject({ isFound: true });
    const clerk = await aStaffSession(shop.world, "support_1");
    const shown = await ask<ExceptionPage>(shop.world, clerk, ["GET", "/v1/support/exceptions"]);
    expect(shown.body.items.find(({ refundId }) => refundId === refund?.id)).toMatchObject({
      ...{ kind: "found", next: "by_hand", refundId: refund?.id },
    });
    await expectBooksInOrder(shop);
  });
});
