import { sendMessages } from "@haat/api/jobs/send-messages";
import type { Sms } from "@haat/messaging/port";
import { outboxWorker, putMessage } from "../outbox.ts";
import type { FunnelView } from "@haat/contract/vendor";
import { drainEvents } from "@haat/api/jobs/drain-events";
import { newId } from "@haat/core/ids";
import { redisStreamSink } from "@haat/analytics/redis-stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aProduct, aVendor, aVendorSession, type TestProduct } from "../market.ts";
import { payByWallet, placeOrder } from "../buying.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let product: TestProduct;
let report: () => Promise<FunnelView>;

beforeAll(async () => {
  shop = await openShop();
  const vendor = await aVendor(shop.world);
  const seller = await aVendorSession(shop.world, vendor);
  product = await aProduct(shop.world, { vendor, pricesMinor: [50_000n] });
  report = async () =>
    (await (
      await shop.world.fetch("/v1/vendor/reports/funnel?days=7", { headers: seller.headers })
    ).json()) as FunnelView;
});
afterAll(() => shop.close());

/** What the edge's sink does in production with what the recorder caught. */
async function tellVisits(): Promise<void> {
  const sink = redisStreamSink({ ...shop.jobs.stream, timeoutMs: 5_000 });
  await sink.record(shop.world.events.splice(0));
}
const drainAll = async (): Promise<void> => {
  while ((await drainEvents(shop.jobs)) > 0);
};

describe("views, carts and orders", () => {
  test("reach the vendor's report once, however often they are drained", async () => {
    for (let views = 0; views < 3; views += 1) await shop.world.fetch(`/v1/store/products/${product.slug}`);
    const placed = await placeOrder(shop, "bkash", [[product.variants[0].id, 2]]);
    await payByWallet(shop, placed);
    await tellVisits();
    await drainAll();
    await shop.world.owner.query(
      "update outbox set done_at = null, lease_until = now() where topic = 'event'",
    );
    await drainAll();
    const { totals, rows } = await report();
    expect(rows).toHaveLength(1);
    expect(totals).toMatchObject({ views: 3, carts: 1, orders: 1, units: 2, revenue: { minor: "100000" } });
    expect(rows[0]?.title).not.toBe(product.id);
    expect(rows[0]).toMatchObject({ productId: product.id, day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
  });

  test("wait while MongoDB is down, and no order is slower or lost for it", async () => {
    const down = {
      ...shop.jobs,
      analytics: { ...shop.jobs.analytics, store: () => Promise.reject(new Error("connection refused")) },
    };
    const placed = await placeOrder(shop, "bkash", [[product.variants[0].id, 1]]);
    await payByWallet(shop, placed);
    await tellVisits();
    expect(await drainEvents(down)).toBe(0);
    const { rows } = await shop.world.owner.query(
      "select count(*)::int as waiting from outbox where topic = 'event' and done_at is null and parked_at is null",
    );
    expect(rows[0]).not.toEqual({ waiting: 0 });
    await shop.world.owner.query(
      "update outbox set lease_until = now() - interval '1 second' where topic = 'event'",
    );
    await drainAll();
    expect((await report()).totals).toMatchObject({ orders: 2, units: 3 });
    await expectBooksInOrder(shop);
  });

  test("are not held up by one that MongoDB never takes: it is parked after ten tries, the others arrive", async () => {
    const { owner } = shop.world;
    const [poison, sound] = [newId("event", new Date()), newId("event", new Date())];
    const paid = { kind: "payment_captured", at: new Date(), session: null, amountMinor: "100" };
    const tell = (id: string) =>
      owner.query(
        "insert into outbox (aggregate, topic, event_key, payload) values ($1::text, 'event', $1::text, $2)",
        [id, JSON.stringify({ ...paid, id, orderId: newId("order", new Date()) })],
      );
    const { analytics } = shop.jobs;
    const store: typeof analytics.store = (told) =>
      told.some(({ id }) => id === poison) ? Promise.reject(new Error("no such day")) : analytics.store(told);
    const jobs = { ...shop.jobs, analytics: { ...analytics, store } };
    const standing = async () => {
      const { rows } = await owner.query(
        `select event_key = $1 as "isPoison", done_at is not null as "isDone", parked_at is not null as "isParked" from outbox
          where event_key = any ($2) order by id`,
        [poison, [poison, sound]],
      );
      return rows;
    };
    await tell(poison);
    await tell(sound);
    await drainEvents(jobs);
    const arrived = { isPoison: false, isDone: true, isParked: false };
    expect(await standing()).toEqual([{ isPoison: true, isDone: false, isParked: false }, arrived]);
    await owner.query(
      "update outbox set tries = case event_key when $1 then 9 else 0 end, done_at = null, lease_until = now() - interval '1 second' where event_key = any ($2)",
      [poison, [poison, sound]],
    );
    await drainEvents(jobs);
    expect(await standing()).toEqual([{ isPoison: true, isDone: false, isParked: true }, arrived]);
  });

  test("carry nobody's phone, name or address", async () => {
    const { rows } = await shop.world.owner.query<{ payload: unknown }>(
      "select payload from outbox where topic = 'event'",
    );
    const told = JSON.stringify(rows);
    for (const secret of ["01712345678", "1712345678", "রহিমা", "বাসা"]) expect(told).not.toContain(secret);
  });
});

test("a code goes before every notice, and one that nobody can use any more goes nowhere", async () => {
  await shop.world.owner.query("update outbox set done_at = now() where done_at is null");
  for (let place = 0; place < 12; place += 1) await putMessage(shop, `line${place}`, `notice:${place}`);
  await putMessage(shop, "late", "late", "code");
  await putMessage(shop, "phone", "code", "code");
  await shop.world.owner.query(
    "update outbox set created_at = now() - interval '6 minutes' where aggregate = 'late'",
  );
  const begun: Sms[] = [];
  const worker = outboxWorker(shop, []);
  const send: typeof worker.sms.send = (sms) => (begun.push(sms), worker.sms.send(sms));
  await sendMessages({ ...worker, sms: { send } });
  const notices = Array.from({ length: 12 }, (_, place) => `notice:${place}`);
  expect(begun.map(({ text }) => text)).toEqual(["code", ...notices]);
});
