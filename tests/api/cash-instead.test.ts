import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { sweepAllAttempts } from "@haat/api/jobs/sweep-attempts";
import type { Wallet } from "@haat/core/payment-methods";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  keyed,
  orderCode,
  type Placed,
  placeOrder,
  readOrder,
  returnOf,
  startPayment,
  verifyOrder,
} from "../buying.ts";
import { codeOf } from "../dispatch.ts";
import { aProduct } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let variantId: string;
beforeAll(async () => {
  shop = await openShop();
  variantId = (await aProduct(shop.world, { stock: 100 })).variants[0].id;
});
afterAll(() => shop.close());

let phones = 0;
/** Each buyer has a phone of his own: the codes of one phone are counted. */
const aPhone = () => `0171${5_550_000 + (phones += 1)}`;
const inCash = ({ order, headers }: Placed) =>
  shop.world.fetch(`/v1/store/orders/${order.id}/payments/cash`, { method: "POST", headers: keyed(headers) });
const stateOf = async (placed: Placed) => (await readOrder(shop.world, placed)).state;

/** Ordered with this wallet and sent there; what the buyer does there is yet to come. */
async function atWallet(method: Wallet, phone = aPhone()) {
  const placed = await placeOrder(shop, method, [[variantId, 1]], phone);
  return { placed, reference: await startPayment(shop, placed) };
}
async function failed(phone?: string): Promise<Placed> {
  const { placed, reference } = await atWallet("bkash", phone);
  await shop.wallets.bkash.act(reference, "insufficient", { deliver: false });
  await returnOf(shop, placed, "failure");
  return placed;
}
const heldMinutes = async ({ order }: Placed) =>
  (
    await shop.world.owner.query<{ minutes: number }>(
      "select round(extract(epoch from expires_at - now()) / 60)::int as minutes from reservation where order_id = $1 and state = 'held'",
      [order.id],
    )
  ).rows.map(({ minutes }) => minutes);

test("an order whose wallet failed is paid at the door, once its phone is proven", async () => {
  const placed = await failed();
  const reply = await inCash(placed);
  expect(reply.status).toBe(200);
  expect(await reply.json()).toMatchObject({ state: "pending_verification", method: "cod", canVerify: true });
  expect(await heldMinutes(placed)).toEqual([30]);
  await verifyOrder(shop, placed);
  expect(await readOrder(shop.world, placed)).toMatchObject({
    state: "confirmed",
    payments: [{ method: "cod", state: "cod_pending" }, { method: "bkash" }],
  });
  await expectBooksInOrder(shop);
});

test("while a wallet's answer is outstanding there is no cash instead: it might be paid twice", async () => {
  const { placed, reference } = await atWallet("bkash");
  await shop.wallets.bkash.act(reference, "approve", { deliver: false });
  for (const op of ["execute", "query"]) await shop.wallets.bkash.fault({ op, do: "lost", times: 1 });
  await returnOf(shop, placed, "success");
  const refused = await inCash(placed);
  expect([refused.status, await codeOf(refused)]).toEqual([409, "payment.still_checking"]);
  await sweepAllAttempts(shop.jobs);
  await sweepAllAttempts(shop.jobs);
  expect(await stateOf(placed)).toBe("confirmed");
  await expectBooksInOrder(shop);
});

test("an order that was paid meanwhile is not asked for cash", async () => {
  const { placed, reference } = await atWallet("upay");
  await shop.wallets.upay.act(reference, "approve", { deliver: false });
  const refused = await inCash(placed);
  expect([refused.status, await codeOf(refused)]).toEqual([409, "order.not_payable"]);
  expect(await readOrder(shop.world, placed)).toMatchObject({ state: "confirmed", method: "upay" });
  await expectBooksInOrder(shop);
});

test("what a wallet takes after cash was chosen goes home by itself, and the order stays to be paid at the door", async () => {
  const { placed, reference } = await atWallet("upay");
  expect((await inCash(placed)).status).toBe(200);
  await shop.wallets.upay.act(reference, "approve", { deliver: false });
  await sweepAllAttempts(shop.jobs);
  const told = (await waitingMessages(shop.world)).find(({ key }) => key.endsWith(":told-owed"));
  expect(told?.text).toContain(`for order ${placed.order.number}, which you pay in cash`);
  await submitRefunds(shop.jobs);
  expect(await readOrder(shop.world, placed)).toMatchObject({
    state: "pending_verification",
    payments: [{ method: "upay", state: "captured_orphan" }],
    refunds: [{ state: "succeeded", amount: { minor: placed.order.total.minor } }],
  });
  expect(await balances(shop, placed.order.id)).toEqual({});
  await verifyOrder(shop, placed);
  expect(await stateOf(placed)).toBe("confirmed");
  await expectBooksInOrder(shop);
});

test("a code typed and a wallet's capture at the same moment leave one payment, whoever comes first", async () => {
  for (let round = 0; round < 6; round += 1) {
    const { placed, reference } = await atWallet("upay");
    expect((await inCash(placed)).status).toBe(200);
    const code = await orderCode(shop, placed.order.id);
    await shop.wallets.upay.act(reference, "approve", { deliver: false });
    const [verified] = await Promise.all([
      shop.world.fetch(`/v1/store/orders/${placed.order.id}/verify`, {
        body: { code },
        headers: keyed(placed.headers),
      }),
      sweepAllAttempts(shop.jobs),
      returnOf(shop, placed, "success"),
    ]);
    expect(verified.status).toBe(200);
    await submitRefunds(shop.jobs);
    expect(await readOrder(shop.world, placed)).toMatchObject({
      state: "confirmed",
      method: "cod",
      payments: [{ state: "cod_pending" }, { state: "captured_orphan" }],
      refunds: [{ state: "succeeded" }],
    });
  }
  await expectBooksInOrder(shop);
});

test("cash and the wallet chosen at the same moment: one of them holds, and nothing is taken twice", async () => {
  for (let round = 0; round < 6; round += 1) {
    const { placed, reference } = await atWallet("bkash");
    await shop.wallets.bkash.act(reference, "approve", { deliver: false });
    const [cash] = await Promise.all([inCash(placed), returnOf(shop, placed, "success")]);
    await sweepAllAttempts(shop.jobs);
    await submitRefunds(shop.jobs);
    const { payments } = await shop.wallets.bkash.ledger();
    const truth = payments.find((line) => line.reference === reference);
    const kept = BigInt(truth?.capturedMinor ?? 0) - BigInt(truth?.refundedMinor ?? 0);
    const isCash = cash.status === 200;
    expect([await stateOf(placed), kept]).toEqual(
      isCash ? ["pending_verification", 0n] : ["confirmed", BigInt(placed.order.total.minor)],
    );
  }
  await expectBooksInOrder(shop);
});

test("pressed twice, one code is sent", async () => {
  const placed = await failed();
  const headers = keyed(placed.headers);
  const ask = () =>
    shop.world.fetch(`/v1/store/orders/${placed.order.id}/payments/cash`, { method: "POST", headers });
  const statuses = (await Promise.all([ask(), ask(), ask()])).map(({ status }) => status);
  expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
  expect((await ask()).status).toBe(200);
  const { rows } = await shop.world.owner.query(
    "select count(*)::int as n from one_time_code where subject = $1",
    [placed.order.id],
  );
  expect(rows).toEqual([{ n: 1 }]);
});

test("one phone chooses cash for no more unproven orders an hour than it may place", async () => {
  const phone = aPhone();
  const orders: Placed[] = [];
  for (let n = 0; n < 3; n += 1) orders.push(await failed(phone));
  await shop.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_two', 'cash_unproven_per_hour', '2', now())",
  );
  const statuses: number[] = [];
  for (const placed of orders) statuses.push((await inCash(placed)).status);
  expect(statuses).toEqual([200, 200, 429]);
  expect(await readOrder(shop.world, orders[2] as Placed)).toMatchObject({
    state: "pending_payment",
    method: "bkash",
    canPay: true,
  });
  await shop.world.owner.query("delete from setting where id = 'set_two'");
});
