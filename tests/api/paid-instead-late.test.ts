import { expireOrders } from "@haat/api/jobs/expire-orders";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { sweepAllAttempts } from "@haat/api/jobs/sweep-attempts";
import type { Wallet } from "@haat/core/payment-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed, type Placed, readOrder } from "../buying.ts";
import { type Confirmations, openConfirmations } from "../confirmations.ts";
import {
  agrees,
  begin,
  type Begun,
  begun,
  comesHome,
  offered,
  paysAhead,
  stateOf,
  timeIsOver,
  toBeCalled,
} from "../instead-of-call.ts";
import { balances, expectBooksInOrder } from "../shop.ts";

let market: Confirmations;
beforeAll(async () => void (market = await openConfirmations()), 300_000);
afterAll(async () => {
  expect(market.shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(market.shop);
  await market.shop.close();
});

const asked = (): Promise<Placed> => toBeCalled(market);
/** Everything that a wallet took for it is home, and its door asks for all of it. */
async function expectHome(placed: Placed): Promise<void> {
  const { shop } = market;
  await submitRefunds(shop.jobs);
  const order = await readOrder(shop.world, placed);
  expect(order.refunds.map(({ state }) => state)).toEqual(["succeeded"]);
  expect(order).toMatchObject({ method: "cod", atDoor: placed.order.total });
  expect(await balances(shop, order.id)).toEqual({});
}

test("not paid in time, the offer's page is over and we call after all; what comes later is owed back", async () => {
  const placed = await asked();
  const page = await begun(market, placed, "upay");
  await timeIsOver(market, page);
  await expireOrders(market.shop.jobs);
  expect(await stateOf(market, page)).toBe("expired");
  expect(await market.asked(placed)).toMatchObject({ state: "waiting" });
  expect(await readOrder(market.shop.world, placed)).toMatchObject({ state: "in_progress", method: "cod" });
  expect(await market.leaves(placed)).toBe("sub_order.unconfirmed");
  await agrees(market, page);
  expect(await comesHome(market, page)).toBe("captured_orphan");
  await expectHome(placed);
  // He may begin anew, and pays.
  await paysAhead(market, placed, "bkash");
  expect(await market.leaves(placed)).toBe("yes");
});

test("whoever has agreed at the wallet when the time is over has paid", async () => {
  const placed = await asked();
  const page = await begun(market, placed);
  await agrees(market, page);
  await timeIsOver(market, page);
  await expireOrders(market.shop.jobs);
  expect(await stateOf(market, page)).toBe("captured");
  expect(await market.asked(placed)).toMatchObject({ state: "paid_ahead" });
});

test("a silent wallet ends nothing: until it speaks there is no second page, and the money counts when it does", async () => {
  const { shop } = market;
  const placed = await asked();
  const page = await begun(market, placed);
  await agrees(market, page);
  for (const op of ["execute", "query"]) await shop.wallets.bkash.fault({ op, do: "lost", times: 1 });
  expect(await comesHome(market, page)).toBe("unknown");
  await timeIsOver(market, page);
  await expireOrders(shop.jobs);
  expect(await stateOf(market, page)).toBe("unknown");
  expect(await begin(market, placed, "upay")).toBe("payment.still_checking");
  expect(await market.asked(placed)).toMatchObject({ state: "waiting" });
  await sweepAllAttempts(shop.jobs);
  await sweepAllAttempts(shop.jobs);
  expect(await stateOf(market, page)).toBe("captured");
  expect(await market.leaves(placed)).toBe("yes");
});

test("silent about a page where one is debited unheard, it ends nothing either", async () => {
  const { shop } = market;
  const placed = await asked();
  const page = await begun(market, placed, "upay");
  await agrees(market, page);
  await timeIsOver(market, page);
  await shop.wallets.upay.fault({ op: "query", do: "lost", times: 9 });
  await expireOrders(shop.jobs);
  expect(await stateOf(market, page)).toBe("initiated");
  expect((await readOrder(shop.world, placed)).payments.some(({ isUnsure }) => isUnsure)).toBe(true);
  await shop.wallets.upay.forgetFaults();
  await sweepAllAttempts(shop.jobs);
  expect(await stateOf(market, page)).toBe("captured");
});

test("paid in two tabs, one is kept and the other goes home", async () => {
  const { shop } = market;
  const placed = await asked();
  const first = await begun(market, placed, "upay");
  const second = await begun(market, placed, "bkash");
  expect(await stateOf(market, first)).toBe("cancelled");
  await Promise.all([agrees(market, first), agrees(market, second)]);
  await Promise.all([comesHome(market, second), comesHome(market, first)]);
  await sweepAllAttempts(shop.jobs);
  expect([await stateOf(market, first), await stateOf(market, second)]).toEqual([
    ...["captured_orphan", "captured"],
  ]);
  await submitRefunds(shop.jobs);
  const order = await readOrder(shop.world, placed);
  expect(order.refunds.map(({ state, amount }) => [state, amount.minor])).toEqual([
    ["succeeded", order.dueNow.minor],
  ]);
  expect(order.payments.filter(({ state }) => state === "cod_pending")).toHaveLength(1);
});

/** He has agreed at the wallet, and before he is back he says yes on the phone. */
async function answeredWhilePaying(method: Wallet): Promise<Begun> {
  const placed = await asked();
  const page = await begun(market, placed, method);
  await agrees(market, page);
  expect(await market.support(placed, "calls", { outcome: "confirmed" })).toBe("done");
  return page;
}

test("answered on the phone while he pays, nothing more is asked of him: bKash takes nothing", async () => {
  const page = await answeredWhilePaying("bkash");
  expect(await comesHome(market, page)).toBe("initiated");
  await timeIsOver(market, page);
  await expireOrders(market.shop.jobs);
  expect(await stateOf(market, page)).toBe("expired");
  expect((await readOrder(market.shop.world, page.placed)).refunds).toEqual([]);
  expect(await market.leaves(page.placed)).toBe("yes");
});

test("and what a wallet took on its own page goes home", async () => {
  const page = await answeredWhilePaying("upay");
  expect(await comesHome(market, page)).toBe("captured_orphan");
  expect(await market.asked(page.placed)).toMatchObject({ state: "confirmed" });
  await expectHome(page.placed);
  expect(await market.leaves(page.placed)).toBe("yes");
});

test("called off while he pays, what comes is owed back", async () => {
  const placed = await asked();
  const page = await begun(market, placed, "upay");
  const reply = await market.shop.world.fetch(`/v1/store/orders/${placed.order.id}/cancel`, {
    ...{ method: "POST", headers: keyed(placed.headers) },
  });
  expect(reply.status).toBe(200);
  expect(await offered(market, placed)).toBeNull();
  await agrees(market, page);
  expect(await comesHome(market, page)).toBe("captured_orphan");
  await submitRefunds(market.shop.jobs);
  expect((await readOrder(market.shop.world, placed)).refunds.map(({ state }) => state)).toEqual([
    "succeeded",
  ]);
});
