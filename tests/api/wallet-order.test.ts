import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expireOrders } from "@haat/api/jobs/expire-orders";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { sweepAllAttempts } from "@haat/api/jobs/sweep-attempts";
import { aProduct } from "../market.ts";
import { payByWallet, type Placed, placeOrder, readOrder, returnFrom, startPayment } from "../buying.ts";
import { waitingMessages } from "../messages.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
beforeAll(async () => void (shop = await openShop()));
afterAll(() => shop.close());

async function twoVendorOrder(): Promise<Placed> {
  const [sari, honey] = [
    await aProduct(shop.world, { pricesMinor: [250_050n] }),
    await aProduct(shop.world, { pricesMinor: [60_000n] }),
  ];
  return placeOrder(shop, "bkash", [
    [sari.variants[0].id, 1],
    [honey.variants[0].id, 2],
  ]);
}
const now = (placed: Placed) => readOrder(shop.world, placed);
const captures = async (reference: string): Promise<number> =>
  (await shop.wallet.ledger()).payments.find((line) => line.reference === reference)?.captures ?? 0;

describe("an order paid by bKash", () => {
  test("is confirmed, split by vendor and in escrow to the poisha", async () => {
    const placed = await twoVendorOrder();
    expect(placed.order).toMatchObject({
      state: "pending_payment",
      goods: { minor: "370050" },
      delivery: { minor: "14000" },
      total: { minor: "384050" },
    });
    await payByWallet(shop, placed);
    const order = await now(placed);
    expect(order.state).toBe("confirmed");
    expect(order.payments[0]).toMatchObject({
      state: "captured",
      amount: { minor: "384050" },
      providerTrx: expect.stringMatching(/^[A-Z0-9]{10}$/),
    });
    expect(order.subOrders.map(({ state, total }) => [state, total.minor])).toEqual([
      ["confirmed", "257050"],
      ["confirmed", "127000"],
    ]);
    expect(await balances(shop, order.id)).toEqual({ "A:GW": "384050", "L:ESCROW": "-384050" });
    await expectBooksInOrder(shop);
  });

  test("moves no money while the buyer has only looked at the wallet's page", async () => {
    const placed = await twoVendorOrder();
    const reference = await startPayment(shop, placed);
    await returnFrom(shop, reference, "success");
    expect(await captures(reference)).toBe(0);
    expect((await now(placed)).state).toBe("pending_payment");
    await expectBooksInOrder(shop);
  });

  test("is paid once, however often the buyer comes back at the same time", async () => {
    const placed = await twoVendorOrder();
    const reference = await startPayment(shop, placed);
    await shop.wallet.act(reference, "approve", { deliver: false });
    await Promise.all(Array.from({ length: 6 }, () => returnFrom(shop, reference, "success")));
    expect(await captures(reference)).toBe(1);
    expect((await now(placed)).payments).toMatchObject([{ state: "captured" }]);
    await expectBooksInOrder(shop);
  });

  test("whose wallet answer is lost is unknown, never failed, and the sweeper finds the money", async () => {
    const placed = await twoVendorOrder();
    const reference = await startPayment(shop, placed);
    await shop.wallet.act(reference, "approve", { deliver: false });
    await shop.wallet.fault({ webhook: "never", reference });
    for (const op of ["execute", "query"])
      await shop.wallet.fault({ op, do: op === "execute" ? "fail-after" : "lost", times: 1 });
    expect(await returnFrom(shop, reference, "success")).toMatchObject({ payment: { state: "unknown" } });
    expect(await now(placed)).toMatchObject({ state: "pending_payment", canCancel: false, canPay: false });
    await sweepAllAttempts(shop.jobs);
    expect(await now(placed)).toMatchObject({ state: "confirmed", payments: [{ state: "captured" }] });
    expect(await captures(reference)).toBe(1);
    await expectBooksInOrder(shop);
  });

  test("that the buyer breaks off at the wallet can be paid again", async () => {
    const placed = await twoVendorOrder();
    const reference = await startPayment(shop, placed);
    await shop.wallet.act(reference, "cancel", { deliver: false });
    await returnFrom(shop, reference, "cancel");
    expect(await now(placed)).toMatchObject({
      state: "pending_payment",
      canPay: true,
      payments: [{ state: "cancelled" }],
    });
    const again = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/payments`, {
      body: { method: "bkash" },
      headers: { ...placed.headers, "idempotency-key": crypto.randomUUID() },
    });
    const { redirectUrl } = (await again.json()) as { redirectUrl: string };
    const second = new URL(redirectUrl).searchParams.get("paymentId") ?? "";
    await shop.wallet.act(second, "approve", { deliver: false });
    await returnFrom(shop, second, "success");
    expect(await now(placed)).toMatchObject({
      state: "confirmed",
      payments: [{ state: "captured" }, { state: "cancelled" }],
    });
    await expectBooksInOrder(shop);
  });
});

test("an address that says cancelled ends nothing while the wallet itself says nothing", async () => {
  const placed = await twoVendorOrder();
  const reference = await startPayment(shop, placed);
  await shop.wallet.act(reference, "approve", { deliver: false });
  await shop.wallet.fault({ op: "query", do: "fail-before", times: 2 });
  for (const status of ["cancel", "failure"])
    expect(await returnFrom(shop, reference, status)).toMatchObject({ payment: { state: "initiated" } });
  await returnFrom(shop, reference, "success");
  expect(await now(placed)).toMatchObject({ state: "confirmed", payments: [{ state: "captured" }] });
  expect(await captures(reference)).toBe(1);
  await expectBooksInOrder(shop);
});

test("a payment that was opened anew elsewhere is named, and the wallet is not blamed", async () => {
  const placed = await twoVendorOrder();
  const first = placed.order.payments[0]?.id ?? "";
  const path = `/v1/store/orders/${placed.order.id}/payments`;
  const press = () =>
    shop.world.fetch(path, {
      body: { method: "bkash" },
      headers: { ...placed.headers, "idempotency-key": crypto.randomUUID() },
    });
  const again = (await (await press()).json()) as { payment: { id: string } };
  const headers = { ...placed.headers, "idempotency-key": crypto.randomUUID() };
  const late = await shop.world.fetch(`/v1/store/payments/${first}/start`, { method: "POST", headers });
  expect(late.status).toBe(409);
  expect(await late.json()).toMatchObject({
    code: "payment.opened_elsewhere",
    params: { attempt: again.payment.id },
  });
  const replies = await Promise.all([press(), press(), press()]);
  const told = await Promise.all(replies.map((reply) => reply.json() as Promise<Record<string, unknown>>));
  expect(told.filter(({ redirectUrl }) => typeof redirectUrl === "string").length).toBeGreaterThan(0);
  expect(told.filter(({ redirectUrl, code }) => !redirectUrl && code !== "payment.opened_elsewhere")).toEqual(
    [],
  );
});

describe("money that fits no order", () => {
  test("taken for an order that lapsed is owed back, and goes back by itself", async () => {
    const placed = await twoVendorOrder();
    const reference = await startPayment(shop, placed);
    await shop.wallet.act(reference, "approve", { deliver: false });
    await shop.wallet.fault({ webhook: "never", reference });
    await shop.wallet.fault({ op: "execute", do: "fail-after", times: 1 });
    await shop.wallet.fault({ op: "query", do: "lost", times: 2 });
    await returnFrom(shop, reference, "success");
    await shop.world.owner.query("update orders set expires_at = now() - interval '1 minute' where id = $1", [
      placed.order.id,
    ]);
    await expireOrders(shop.jobs);
    await sellOut(placed);
    await sweepAllAttempts(shop.jobs);
    expect(await now(placed)).toMatchObject({
      payments: [{ state: "captured_orphan" }],
      refunds: [{ state: "approved", amount: { minor: placed.order.total.minor } }],
    });
    const told = (await waitingMessages(shop.world)).find(({ key }) => key.endsWith(":told-owed"));
    expect(told?.text).toContain(`the goods of order ${placed.order.number} were gone`);
    await expectBooksInOrder(shop);
    await submitRefunds(shop.jobs);
    expect(shop.world.faults).toEqual([]);
    expect(await now(placed)).toMatchObject({ refunds: [{ state: "succeeded" }] });
    expect(await balances(shop, placed.order.id)).toEqual({});
    await expectBooksInOrder(shop);
  });

  test("of another amount is booked as what it is and owed back", async () => {
    const placed = await twoVendorOrder();
    const reference = await startPayment(shop, placed);
    await shop.wallet.act(reference, "approve", { deliver: false });
    await shop.wallet.fault({ op: "execute", do: "other-amount", times: 1 });
    await returnFrom(shop, reference, "success");
    const order = await now(placed);
    expect(order).toMatchObject({ state: "pending_payment", payments: [{ state: "captured_mismatch" }] });
    expect(order.refunds).toHaveLength(1);
    await expectBooksInOrder(shop);
  });
});

/** Somebody else buys what the lapsed order had held. */
async function sellOut({ order }: Placed): Promise<void> {
  await shop.world.owner.query(
    `select change_stock(variant_id, vendor_id, held + committed - on_hand, 'damaged', 'system:test') from stock
      where variant_id in (select variant_id from order_line where order_id = $1)`,
    [order.id],
  );
}
