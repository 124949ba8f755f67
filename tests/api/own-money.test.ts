import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { OwnMoneyPage } from "@haat/contract/own-money";
import { afterAll, beforeAll, expect, test } from "vitest";
import { keyed } from "../buying.ts";
import { aBuyerSession, type TestSession } from "../market.ts";
import { type Paid, paidOrder, partWorth, reject } from "../paid-order.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let buyer: TestSession;
let paid: Paid;
beforeAll(async () => {
  shop = await openShop();
  buyer = await aBuyerSession(shop.world);
  paid = await paidOrder(shop);
  await shop.world.owner.query("update orders set buyer_id = $1 where id = $2", [
    buyer.userId,
    paid.placed.order.id,
  ]);
});
afterAll(() => shop.close());

const listOf = async (headers: TestSession["headers"], query = "") => {
  const reply = await shop.world.fetch(`/v1/store/money${query}`, { headers });
  expect(reply.status).toBe(200);
  return OwnMoneyPage.parse(await reply.json());
};

test("a buyer sees what he paid and what comes back, by when and with which transaction, and nobody else's", async () => {
  const { order } = paid.placed;
  const { id, seller } = await partWorth(shop, paid, "33335");
  shop.world.clock.advance(1_000);
  expect((await reject(shop, id, seller)).status).toBe(200);
  const of = { orderId: order.id, orderNumber: order.number };
  const { items, nextCursor } = await listOf(buyer.headers);
  expect(nextCursor).toBeNull();
  expect(items).toMatchObject([
    { kind: "refund", method: "bkash", ...of, refund: { state: "approved", trx: null, doneAt: null } },
    { kind: "payment", ...of, payment: { method: "bkash", state: "captured", amount: order.total } },
  ]);
  const [back] = items;
  if (back?.kind !== "refund") throw new Error("the refund comes first");
  expect(Date.parse(back.refund.dueAt) - Date.parse(back.refund.decidedAt)).toBe(72 * 3_600_000);

  await submitRefunds(shop.jobs);
  expect((await listOf(buyer.headers)).items[0]).toMatchObject({
    refund: { state: "succeeded", trx: expect.stringMatching(/^[A-Z0-9]+$/) },
  });

  const stranger = await aBuyerSession(shop.world);
  expect(await listOf(stranger.headers)).toEqual({ items: [], nextCursor: null });
  // Whoever holds an order's token may read the order; its money is not thereby his history.
  const withToken = { ...stranger.headers, "x-haat-order-token": paid.placed.token };
  expect((await listOf(withToken)).items).toEqual([]);
  expect((await shop.world.fetch("/v1/store/money")).status).toBe(401);
});

test("a long history is read page by page, each movement once, newest first", async () => {
  const { order } = paid.placed;
  await shop.world.owner.query(
    `insert into payment_attempt (id, order_id, method, state, amount_minor, invoice)
     select 'pay_0' || lpad(n::text, 25, '0'), $1, 'bkash', 'failed', 100, 'INV-' || n from generate_series(1, 25) n`,
    [order.id],
  );
  const first = await listOf(buyer.headers);
  const rest = await listOf(buyer.headers, `?cursor=${first.nextCursor}`);
  const ids = [...first.items, ...rest.items].map((each) =>
    each.kind === "payment" ? each.payment.id : each.refund.id,
  );
  expect([first.items.length, rest.nextCursor, new Set(ids).size, ids.length]).toEqual([20, null, 27, 27]);
  const moments = ids.map((id) => id.slice(4));
  expect(moments).toEqual(moments.toSorted().toReversed());
  const nonsense = await shop.world.fetch("/v1/store/money?cursor=ord_1", {
    headers: keyed(buyer.headers),
  });
  expect(nonsense.status).toBe(400);
});
