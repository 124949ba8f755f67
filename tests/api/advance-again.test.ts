import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { sweepAllAttempts } from "@haat/api/jobs/sweep-attempts";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openSplit, type Split } from "../ahead.ts";
import { cartOf, keyed, orderBody, quoteOf, readOrder, returnOf, startPayment } from "../buying.ts";
import { codeOf } from "../dispatch.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let split: Split;
beforeAll(async () => {
  shop = await openShop();
  split = await openSplit(shop);
});
afterAll(() => shop.close());

const rule = async (name: string, value: string) =>
  void (await shop.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ($1, $2, $3::jsonb, now())",
    [`set_${crypto.randomUUID()}`, name, value],
  ));
const unrule = () => shop.world.owner.query("delete from setting where id like 'set\\_%'");

test("another wallet pays the same advance after the first one failed", async () => {
  const placed = await split.ordered("bkash");
  await shop.wallets.bkash.act(await startPayment(shop, placed), "insufficient", { deliver: false });
  await returnOf(shop, placed, "failure");
  const reply = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/payments`, {
    body: { method: "upay" },
    headers: keyed(placed.headers),
  });
  expect(await reply.json()).toMatchObject({ payment: { amount: placed.order.dueNow } });
});

test("an advance paid twice keeps one, and the second goes home by itself", async () => {
  const placed = await split.ordered("upay");
  const first = await startPayment(shop, placed);
  const again = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/payments`, {
    body: { method: "bkash" },
    headers: keyed(placed.headers),
  });
  expect(again.status).toBe(201);
  const second = (await shop.wallets.bkash.ledger()).payments.at(-1)?.reference ?? "";
  await Promise.all([
    shop.wallets.bkash.act(second, "approve", { deliver: false }),
    shop.wallets.upay.act(first, "approve", { deliver: false }),
  ]);
  await Promise.all([returnOf(shop, placed, "success"), sweepAllAttempts(shop.jobs)]);
  await sweepAllAttempts(shop.jobs);
  await submitRefunds(shop.jobs);
  const { payments, refunds, state } = await readOrder(shop.world, placed);
  const { dueNow } = placed.order;
  expect([state, refunds.map(({ amount }) => amount.minor)]).toEqual(["confirmed", [dueNow.minor]]);
  expect(payments.filter(({ state: each }) => each === "cod_pending")).toHaveLength(2);
  await expectBooksInOrder(shop);
});

test("whoever pays at the door after all pays all of it there, and nothing ahead", async () => {
  const placed = await split.ordered("bkash");
  const reply = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/payments/cash`, {
    method: "POST",
    headers: keyed(placed.headers),
  });
  expect(await reply.json()).toMatchObject({
    method: "cod",
    dueNow: { minor: "0" },
    atDoor: placed.order.total,
    subOrders: placed.order.subOrders.map(({ total }) => ({ atDoor: total })),
  });
  await expectBooksInOrder(shop);
});

test("where the market asks for an advance, cash alone is refused before and after ordering", async () => {
  await rule("advance_mode", '"require"');
  const cart = await cartOf(shop.world, split.both());
  const quote = await quoteOf(shop.world, cart, "cod");
  expect(quote.advance).toMatchObject({ isNeeded: true });
  const refused = await shop.world.fetch("/v1/store/orders", {
    body: orderBody(quote.hash, "cod"),
    headers: { ...keyed(), "x-haat-cart": cart },
  });
  expect([refused.status, await codeOf(refused)]).toEqual([409, "payment.advance_needed"]);
  const placed = await split.ordered();
  const later = await shop.world.fetch(`/v1/store/orders/${placed.order.id}/payments/cash`, {
    method: "POST",
    headers: keyed(placed.headers),
  });
  expect([later.status, await codeOf(later)]).toEqual([409, "payment.advance_needed"]);
  await unrule();
});

test("an advance that the market no longer offers is not sold by an old quote", async () => {
  const cart = await cartOf(shop.world, split.both());
  const quote = await quoteOf(shop.world, cart, "bkash");
  await rule("advance_mode", '"off"');
  const reply = await shop.world.fetch("/v1/store/orders", {
    body: { ...orderBody(quote.hash, "bkash"), tender: "advance" },
    headers: { ...keyed(), "x-haat-cart": cart },
  });
  expect([reply.status, await codeOf(reply)]).toEqual([409, "quote.changed"]);
  expect((await quoteOf(shop.world, cart, "bkash")).advance).toBeNull();
  await unrule();
});
