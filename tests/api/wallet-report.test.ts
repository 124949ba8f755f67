import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import type { WalletFigures, WalletReportView } from "@haat/contract/wallet-report";
import type { Wallet } from "@haat/core/payment-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, type Placed, placeOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct, aStaffSession, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
let finance: TestSession;
beforeAll(async () => {
  shop = await openShop();
  finance = await aStaffSession(shop.world, "finance", "admin");
  await confirmed(shop.world, finance);
});
afterAll(() => shop.close());

const reportOf = async (days: number): Promise<WalletReportView> => {
  const told = await ask<WalletReportView>(shop.world, finance, [
    "GET",
    `/v1/admin/reports/wallets?days=${days}`,
  ]);
  expect(told.status, told.code).toBe(200);
  return told.body;
};
const figuresOf = async (wallet: Wallet): Promise<WalletFigures> => {
  const found = (await reportOf(7)).wallets.find((each) => each.wallet === wallet);
  if (!found) throw new Error(`no figures of ${wallet}`);
  return found;
};

async function begun(method: Wallet): Promise<Readonly<{ placed: Placed; reference: string }>> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [250_050n], stock: 5 });
  const placed = await placeOrder(shop, method, [[variants[0].id, 1]]);
  return { placed, reference: await startPayment(shop, placed) };
}
async function paid(method: Wallet): Promise<Placed> {
  const { placed, reference } = await begun(method);
  await shop.wallets[method].act(reference, "approve", { deliver: false });
  expect(await returnOf(shop, placed, "success")).toMatchObject({ orderState: "confirmed" });
  return placed;
}

test("before anybody has paid every wallet stands there with nothing, for each day that was asked for", async () => {
  const { wallets, fromDay, toDay } = await reportOf(30);
  expect(wallets.map(({ wallet }) => wallet)).toEqual(["bkash", "nagad", "rocket", "upay"]);
  expect((Date.parse(toDay) - Date.parse(fromDay)) / 86_400_000).toBe(29);
  for (const figures of wallets) {
    expect(figures).toMatchObject({
      captures: 0,
      failures: 0,
      unknownNow: 0,
      settleSeconds: null,
      causes: [],
    });
    expect(figures.days).toHaveLength(30);
  }
});

test("what a wallet took stands under the day in Dhaka on which it was captured", async () => {
  const one = await paid("upay");
  const two = await paid("upay");
  const total = BigInt(one.order.total.minor) + BigInt(two.order.total.minor);
  const upay = await figuresOf("upay");
  expect(upay).toMatchObject({ captures: 2, captured: { minor: String(total) } });
  expect(upay.days.at(-1)).toMatchObject({ captures: 2, captured: { minor: String(total) } });
  expect(upay.settleSeconds?.median).toBeGreaterThanOrEqual(0);
  // 20:00 in UTC is the next morning in Dhaka.
  await shop.world.owner.query(
    `update payment_attempt set created_at = x.at - interval '90 seconds', captured_at = x.at
       from (select (dhaka_day() - 2)::timestamp at time zone 'UTC' - interval '4 hours' as at) x where order_id = $1`,
    [one.order.id],
  );
  const moved = await figuresOf("upay");
  expect(moved.days.map(({ captures }) => captures)).toEqual([0, 0, 0, 0, 1, 0, 1]);
  expect(moved.settleSeconds?.p95).toBeGreaterThan(80);
});

test("an attempt that took nothing is counted by its cause, and one nobody knows of as unknown", async () => {
  const poor = await begun("bkash");
  await shop.wallets.bkash.act(poor.reference, "insufficient", { deliver: false });
  await returnOf(shop, poor.placed, "success");
  const turned = await begun("bkash");
  await shop.wallets.bkash.act(turned.reference, "cancel", { deliver: false });
  await returnOf(shop, turned.placed, "cancel");
  const lost = await begun("bkash");
  await shop.wallets.bkash.act(lost.reference, "approve", { deliver: false });
  for (const op of ["execute", "query"])
    await shop.wallets.bkash.fault({ op, do: "lost", times: 1, reference: lost.reference });
  await returnOf(shop, lost.placed, "success");
  const bkash = await figuresOf("bkash");
  expect(bkash).toMatchObject({ failures: 2, captures: 0, unknownNow: 1 });
  expect(bkash.causes).toEqual(
    expect.arrayContaining([
      { cause: "refused", count: 1 },
      { cause: "cancelled", count: 1 },
    ]),
  );
  expect(bkash.days.at(-1)).toMatchObject({ failures: 2 });
  expect(Date.parse(bkash.unknownSince ?? "")).toBeLessThanOrEqual(Date.now());
});

test("what may have been paid on the page of a wallet that is silent is unknown too", async () => {
  const { placed, reference } = await begun("rocket");
  expect(await figuresOf("rocket")).toMatchObject({ unknownNow: 0 });
  await shop.wallets.rocket.fault({ op: "query", do: "lost", reference });
  await returnOf(shop, placed);
  expect(await figuresOf("rocket")).toMatchObject({ unknownNow: 1 });
});

test("a refund is measured from its decision, and told apart where the law's clock has run out", async () => {
  for (const hours of [1, 100]) {
    const { order, headers } = await paid("nagad");
    await shop.world.fetch(`/v1/store/orders/${order.id}/cancel`, {
      body: { reason: "changed_mind" },
      headers: keyed(headers),
    });
    await submitRefunds(shop.jobs);
    await shop.world.owner.query(
      "update refund set decided_at = done_at - make_interval(hours => $2), due_at = done_at + make_interval(hours => 72 - $2) where order_id = $1 and state = 'succeeded'",
      [order.id, hours],
    );
  }
  expect((await reportOf(7)).refundWithinHours).toBe(72);
  const { refunds } = await figuresOf("nagad");
  expect(refunds).toMatchObject({ done: 2, doneLate: 1, open: 0, openLate: 0, hours: { median: 50.5 } });
});
