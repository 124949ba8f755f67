import { each } from "@haat/api/jobs/each";
import { expireOrders } from "@haat/api/jobs/expire-orders";
import { sweepAllAttempts, sweepAttempts } from "@haat/api/jobs/sweep-attempts";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyed, type Placed, placeOrder, readOrder, returnFrom, startPayment } from "../buying.ts";
import { aProduct, type TestProduct } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let product: TestProduct;
beforeAll(async () => {
  shop = await openShop({ walletTimeoutMs: 8_000 });
  product = await aProduct(shop.world, { pricesMinor: [120_000n], stock: 15 });
});
afterAll(() => shop.close());

const order = (method: "bkash" | "nagad"): Promise<Placed> =>
  placeOrder(shop, method, [[product.variants[0].id, 1]]);
const makeDue = (orders: readonly Placed[]) =>
  shop.world.owner.query("update payment_attempt set next_query_at = now() where order_id = any($1)", [
    orders.map(({ order: { id } }) => id),
  ]);

/** Neither of two workers waits for a connection while the other is at work. */
const openConnections = () =>
  Promise.all([1, 2, 3].map(() => shop.node.books.ask(sql`select pg_sleep(0.1)`)));
const asksAbout = async (references: readonly string[]): Promise<number[]> => {
  const asked = (await shop.wallets.nagad.journal("query")).map(({ reference }) => reference);
  return references.map((each) => asked.filter((one) => one === each).length);
};

describe("a buyer who agreed at the wallet and never came back", () => {
  async function agreed(): Promise<{ placed: Placed; reference: string }> {
    const placed = await order("bkash");
    const reference = await startPayment(shop, placed);
    await shop.wallet.act(reference, "approve", { deliver: false });
    return { placed, reference };
  }
  const captures = async (reference: string): Promise<number | undefined> =>
    (await shop.wallet.ledger()).payments.find((line) => line.reference === reference)?.captures;
  const outcome = async (placed: Placed, reference: string) => {
    const { state, payments } = await readOrder(shop.world, placed);
    return [state, payments[0]?.state, await captures(reference)];
  };

  test("has paid as soon as the wallet is asked, once", async () => {
    const { placed, reference } = await agreed();
    await Promise.all([sweepAllAttempts(shop.jobs), sweepAllAttempts(shop.jobs)]);
    await sweepAllAttempts(shop.jobs);
    expect(await outcome(placed, reference)).toEqual(["confirmed", "captured", 1]);
    await expectBooksInOrder(shop);
  });

  test("has paid also when the order's time is over before anybody asked", async () => {
    const { placed, reference } = await agreed();
    await shop.world.owner.query("update orders set expires_at = now() - interval '1 minute' where id = $1", [
      placed.order.id,
    ]);
    await expireOrders(shop.jobs);
    expect(await outcome(placed, reference)).toEqual(["confirmed", "captured", 1]);
    await expectBooksInOrder(shop);
  });

  test("pays nothing for an order that was called off or paid at the door instead, whoever asks afterwards", async () => {
    const ends: unknown[] = [];
    for (const end of ["cancel", "payments/cash"]) {
      const { placed, reference } = await agreed();
      const headers = keyed(placed.headers);
      const path = `/v1/store/orders/${placed.order.id}/${end}`;
      expect((await shop.world.fetch(path, { method: "POST", headers })).status).toBe(200);
      await sweepAllAttempts(shop.jobs);
      await returnFrom(shop, reference, "success");
      const [state, , taken] = await outcome(placed, reference);
      ends.push([state, taken]);
    }
    expect(ends).toEqual([
      ["cancelled", 0],
      ["pending_verification", 0],
    ]);
    await expectBooksInOrder(shop);
  });
});

test("a silent wallet is asked after 5 s, 15 s and a minute, and then every three minutes for three days", async () => {
  const placed = await order("bkash");
  const reference = await startPayment(shop, placed);
  await shop.wallet.act(reference, "approve", { deliver: false });
  await shop.wallet.fault({ op: "*", do: "lost", times: 99 });
  const waits: number[] = [];
  const ask = async (work: () => Promise<unknown>): Promise<void> => {
    await work();
    const { rows } = await shop.world.owner.query<{ wait: number }>(
      "select round(extract(epoch from next_query_at - now()) / 5)::int * 5 as wait from payment_attempt where order_id = $1",
      [placed.order.id],
    );
    waits.push(...rows.map(({ wait }) => wait));
    await makeDue([placed]);
    // The notes of what was just asked may come later; without the others they are too few for a rest.
    await shop.world.owner.query("update wallet_pulse set silences = 0");
  };
  await ask(() => returnFrom(shop, reference, "success"));
  for (const _ of [1, 2, 3, 4]) await ask(() => sweepAttempts(shop.jobs, "bkash"));
  await shop.world.owner.query(
    "update payment_attempt set created_at = created_at - interval '3 days' where order_id = $1",
    [placed.order.id],
  );
  await ask(() => sweepAttempts(shop.jobs, "bkash"));
  expect(waits).toEqual([5, 15, 60, 180, 180, 3_600]);
  expect(await readOrder(shop.world, placed)).toMatchObject({ payments: [{ state: "unknown" }] });
  await shop.wallet.forgetFaults();
});

test("of two sweepers one asks about each attempt, and one answer that is slow holds up no other", async () => {
  const placed: Placed[] = [];
  const references: string[] = [];
  for (const _ of [1, 2, 3, 4]) {
    const each = await order("nagad");
    placed.push(each);
    const reference = await startPayment(shop, each);
    references.push(reference);
    await shop.wallets.nagad.act(reference, "approve", { deliver: false });
  }
  await shop.wallets.nagad.fault({ op: "query", do: "silent", reference: references[0] });
  await makeDue(placed);
  await shop.world.owner.query(
    "update payment_attempt set next_query_at = next_query_at - interval '1 second' where gateway_ref = $1",
    [references[0]],
  );
  await openConnections();
  await Promise.all([1, 2].map(() => sweepAttempts(shop.jobs, "nagad")));
  const { rows } = await shop.world.owner.query<{ before: number }>(
    `select count(*)::int as before from payment_attempt other join payment_attempt slow on slow.gateway_ref = $1
     where other.order_id = any($2) and other.heard_at < slow.next_query_at - interval '1 minute'`,
    [references[0], placed.map(({ order: { id } }) => id)],
  );
  expect(rows).toEqual([{ before: 3 }]);
  expect(await asksAbout(references)).toEqual([1, 1, 1, 1]);
  await expectBooksInOrder(shop);
});

test("of two workers one ends an order whose time is over, and one that died with it holds it up for a while only", async () => {
  const placed = [await order("nagad"), await order("nagad")] as const;
  const references = [await startPayment(shop, placed[0]), await startPayment(shop, placed[1])];
  const set = (column: string, value: string) =>
    shop.world.owner.query(`update orders set ${column} = ${value} where id = any($1)`, [
      placed.map(({ order: { id } }) => id),
    ]);
  const states = () => Promise.all(placed.map(async (each) => (await readOrder(shop.world, each)).state));
  await set("expires_at", "now()");
  await set("expiry_lease_until", "now() + interval '30 seconds'");
  expect(await expireOrders(shop.jobs, "nagad")).toBe(0);
  await set("expiry_lease_until", "now()");
  await openConnections();
  const both = await Promise.all([1, 2].map(() => expireOrders(shop.jobs, "nagad")));
  expect(both.reduce((sum, each) => sum + each)).toBe(2);
  expect(await states()).toEqual(["expired", "expired"]);
  expect(await asksAbout(references)).toEqual([1, 1]);
});

test("what fails at every pass is told once an hour, and every other failure beside it", async () => {
  const pass = (ids: readonly string[]) =>
    each(shop.jobs, "windows", ids, async (id) => Promise.reject(new Error(`${id} cannot be closed`)));
  await Promise.all([pass(["sub_1"]), pass(["sub_1"])]);
  await pass(["sub_1", "sub_2"]);
  const told = () => shop.world.faults.splice(0).map(String);
  expect(told()).toEqual(["Error: sub_1 cannot be closed", "Error: sub_2 cannot be closed"]);
  await shop.world.owner.query("update alarm set rung_at = now() - interval '1 hour' where cause = 'sub_1'");
  await pass(["sub_1", "sub_2"]);
  expect(told()).toEqual(["Error: sub_1 cannot be closed"]);
});
