import { expireOrders } from "@haat/api/jobs/expire-orders";
import { watchAttempts } from "@haat/api/jobs/watch-attempts";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import type { Wallet } from "@haat/core/payment-methods";
import { AttemptStoryView } from "@haat/contract/attempt";
import type { ExceptionPage } from "@haat/contract/exception";
import { afterAll, beforeAll, expect, test } from "vitest";
import { payByWallet, type Placed, placeOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct, aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let support: TestSession;
let variantId: string;
beforeAll(async () => {
  shop = await openShop();
  support = await aStaffSession(shop.world, "support_1");
  variantId = (await aProduct(shop.world, { stock: 20 })).variants[0].id;
});
afterAll(() => shop.close());

const list = async (query = ""): Promise<ExceptionPage> => {
  const path = `/v1/support/exceptions${query}`;
  const { status, body } = await ask<ExceptionPage>(shop.world, support, ["GET", path]);
  expect(status).toBe(200);
  return body;
};
const of = async ({ order }: Placed, query = "") =>
  (await list(query)).items.find((each) => each.order?.id === order.id);

/** The order lapses, and its buyer pays all the same. */
async function paidTooLate(method: Wallet): Promise<Placed> {
  const placed = await placeOrder(shop, method, [[variantId, 1]]);
  const reference = await startPayment(shop, placed);
  await shop.world.owner.query("update orders set expires_at = now() - interval '1 second' where id = $1", [
    placed.order.id,
  ]);
  await expireOrders(shop.jobs);
  await shop.wallets[method].act(reference, "approve", { deliver: false });
  await returnOf(shop, placed, "success");
  return placed;
}

test("nothing waits in a market where nothing has gone wrong", async () => {
  expect(await list()).toMatchObject({
    items: [],
    nextCursor: null,
    unallocated: [{ currency: "BDT", minor: "0" }],
  });
});

test("money that came too late is listed until it is home, and says that it goes by itself", async () => {
  const placed = await paidTooLate("nagad");
  const { total } = placed.order;
  expect(await of(placed)).toMatchObject({ kind: "orphan", next: "refund", amount: total, due: total });
  await submitRefunds(shop.jobs);
  expect(await of(placed)).toBeUndefined();
  expect(await of(placed, "?view=ended")).toMatchObject({ kind: "orphan", next: "done", nextAt: null });
});

test("where a wallet has no call to give back, it says that a person must send it", async () => {
  const placed = await paidTooLate("rocket");
  for (let pass = 0; pass < 3; pass += 1) {
    await submitRefunds(shop.jobs);
    await shop.world.owner.query("update refund set next_try_at = now() where next_try_at is not null");
  }
  expect(await of(placed)).toMatchObject({ next: "by_hand", refundId: expect.stringMatching(/^ref_/) });
});

test("a payment under the transaction id of another is listed with it, and each of the two tells of the other", async () => {
  const [first, second] = [
    await placeOrder(shop, "bkash", [[variantId, 1]]),
    await placeOrder(shop, "bkash", [[variantId, 1]]),
  ];
  await payByWallet(shop, first);
  await shop.wallets.bkash.fault({ op: "execute", do: "repeat-trx" });
  await payByWallet(shop, second);
  const { total, id: orderId, number: orderNumber } = second.order;
  const listed = await of(second);
  expect(listed).toMatchObject({ kind: "repeated", next: "refund", amount: total });
  const told = (await waitingMessages(shop.world)).find(({ key }) => key.endsWith(":told-owed"));
  expect(told?.text).toContain(
    `for order ${orderNumber} came under the transaction number of another payment`,
  );
  expect(listed?.other).toMatchObject({ orderId: first.order.id, orderNumber: first.order.number });
  const story = async (id = "") => {
    const path = `/v1/support/payments/${id}`;
    return (await ask<AttemptStoryView>(shop.world, support, ["GET", path])).body;
  };
  expect((await story(listed?.id)).shared).toEqual([listed?.other]);
  const other = await story(listed?.other?.attemptId);
  expect(other).toMatchObject({ providerTrx: listed?.trx, state: "captured" });
  expect(other.shared).toEqual([{ attemptId: listed?.id, orderId, orderNumber }]);
  await submitRefunds(shop.jobs);
  expect(await of(second, "?view=ended")).toMatchObject({ kind: "repeated", next: "done" });
});

test("a payment nobody is sure of is listed after a quarter of an hour, and is a person's after three days", async () => {
  const placed = await placeOrder(shop, "bkash", [[variantId, 1]]);
  await startPayment(shop, placed);
  const age = (hours: number) =>
    shop.world.owner.query(
      `with a as (update payment_attempt set state = 'unknown' where order_id = $1 returning id)
       insert into transition (machine, subject_id, order_id, to_state, event_key, actor, at)
       select 'attempt', id, $1, 'unknown', 'aged ' || $2, 'system:test', now() - make_interval(hours => $2::int) from a`,
      [placed.order.id, hours],
    );
  await age(0);
  expect(await of(placed)).toBeUndefined();
  await age(1);
  expect(await of(placed)).toMatchObject({ kind: "unsure", next: "ask" });
  await age(73);
  expect(await of(placed)).toMatchObject({ kind: "unsure", next: "person", nextAt: null });
});

test("a charge on a page whose wallet has been silent for a quarter of an hour is listed, and rings once and again", async () => {
  const placed = await placeOrder(shop, "upay", [[variantId, 1]]);
  await startPayment(shop, placed);
  const silentFor = (minutes: number) =>
    shop.world.owner.query(
      "update payment_attempt set unsure_since = now() - make_interval(mins => $2) where order_id = $1",
      [placed.order.id, minutes],
    );
  // Whoever looks, and however many of them at once.
  const alarms = async () => {
    await Promise.all([1, 2, 3].map(() => watchAttempts(shop.jobs)));
    return shop.world.faults.splice(0).map(String);
  };
  const [bkash] = await alarms();
  expect(bkash).toMatch(/^Error: of 1 payments no wallet says/);
  await silentFor(14);
  expect(await of(placed)).toBeUndefined();
  expect(await alarms()).toEqual([]);
  await silentFor(16);
  expect(await of(placed)).toMatchObject({ kind: "unsure", method: "upay", next: "ask" });
  expect(await alarms()).toEqual([expect.stringMatching(/^Error: of 2 payments/)]);
  // Nobody of support takes it for a buyer who is still at the wallet.
  const path = `/v1/support/payments/${placed.order.payments[0]?.id}`;
  const story = AttemptStoryView.parse((await ask(shop.world, support, ["GET", path])).body);
  expect(story).toMatchObject({ state: "initiated", unsureSince: expect.any(String) });
  const search = `/v1/support/orders?q=${placed.order.number}`;
  const found = { items: [{ paymentState: "initiated", isUnsure: true }] };
  expect((await ask(shop.world, support, ["GET", search])).body).toMatchObject(found);
  await returnOf(shop, placed);
  expect(await of(placed)).toBeUndefined();
  expect(await alarms()).toEqual([]);
  await shop.world.owner.query("update alarm set rung_at = now() - interval '15 minutes'");
  expect(await alarms()).toEqual([bkash]);
});

test("a genuine message about no payment of ours is listed, a forged one is not", async () => {
  const note = (key: string, authentic: string) =>
    shop.world.owner.query(
      `insert into hook_message (key, provider, authentic, body) values ($1, 'bkash', $2, '{"kind":"payment","providerTrx":"TRX9","merchantInvoice":"X"}')`,
      [key, authentic],
    );
  await note("bkash:stray", "yes");
  await note("bkash:forged", "signature");
  const strays = (await list()).items.filter(({ kind }) => kind === "stray");
  expect(strays).toMatchObject([{ id: "bkash:stray", trx: "TRX9", order: null, next: "person" }]);
});

test("the list comes page by page, each once", async () => {
  await shop.world.owner.query(
    `insert into hook_message (key, provider, authentic, body, received_at)
     select 'bkash:more:' || n, 'bkash', 'yes', '{"kind":"payment","providerTrx":"M' || n || '"}', now() - make_interval(mins => n) from generate_series(1, 45) n`,
  );
  const first = await list();
  const second = await list(`?cursor=${encodeURIComponent(first.nextCursor ?? "")}`);
  const ids = [...first.items, ...second.items].map(({ id }) => id);
  expect([first.items.length, second.nextCursor]).toEqual([30, null]);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBe(48);
});
