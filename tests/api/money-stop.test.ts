import { expireOrders } from "@haat/api/jobs/expire-orders";
import { runJobs } from "@haat/api/jobs/run";
import { schedule } from "@haat/api/jobs/schedule";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { sweepAttempts } from "@haat/api/jobs/sweep-attempts";
import { watchLedger } from "@haat/api/jobs/watch-ledger";
import type { MoneyStopView } from "@haat/contract/money-stop";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cartOf, orderBody, payByWallet, placeOrder, type Placed, quoteOf } from "../buying.ts";
import { readOrder, returnOf, startPayment } from "../buying.ts";
import { aProduct, aStaffSession, type TestSession } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";

let shop: TestShop;
let variantId: string;
let maker: TestSession;
let checker: TestSession;
/** A payment the buyer has agreed to at each kind of wallet, one that nobody came back from, and one that is not begun. */
let agreed: Placed;
let onItsPage: Placed;
let late: Placed;
let waiting: Placed;
const damage = (by: number) =>
  shop.world.owner.query("update account_balance set balance = balance + $1 where account = 'A:GW:bkash'", [
    by,
  ]);
const see = async (who: TestSession): Promise<MoneyStopView> =>
  (await ask<MoneyStopView>(shop.world, who, ["GET", "/v1/admin/money-stop"])).body;
const stateOf = async (placed: Placed) => (await readOrder(shop.world, placed)).payments[0]?.state;
const journals = async (): Promise<string> =>
  (await shop.world.owner.query<{ n: string }>("select count(*) as n from journal")).rows[0]?.n ?? "";
const reopen = (who: TestSession, reason = "ব্যালেন্স ঠিক করা হয়েছে") =>
  ask<MoneyStopView>(shop.world, who, ["POST", "/v1/admin/money-stop/proposals"], { reason });
const decide = (who: TestSession, id: string, verdict = "agree") =>
  ask<MoneyStopView>(shop.world, who, ["POST", `/v1/admin/money-stop/proposals/${id}/decisions`], {
    verdict,
    reason: verdict === "refuse" ? "এখনও মেলেনি" : "",
  });

/** For when money is stopped: a worker may look at the wallets before it has looked at the books. */
const approvals: (() => Promise<unknown>)[] = [];
async function begunAt(method: "bkash" | "nagad"): Promise<Placed> {
  const placed = await placeOrder(shop, method, [[variantId, 1]]);
  const reference = await startPayment(shop, placed);
  approvals.push(() => shop.wallets[method].act(reference, "approve", { deliver: false }));
  return placed;
}
beforeAll(async () => {
  shop = await openShop({ bent: ["L11", "R3"] });
  variantId = (await aProduct(shop.world, { stock: 50 })).variants[0].id;
  [maker, checker] = [await aFreshOne(shop.world, "admin"), await aFreshOne(shop.world, "admin")];
  await payByWallet(shop, await placeOrder(shop, "bkash", [[variantId, 1]]));
  agreed = await begunAt("bkash");
  onItsPage = await begunAt("nagad");
  late = await begunAt("nagad");
  waiting = await placeOrder(shop, "bkash", [[variantId, 1]]);
});
afterAll(() => shop.close());

test("the worker looks at the books every thirty seconds, and at everything as often as that costs little", async () => {
  expect(schedule["ledger"]).toMatchObject({ job: watchLedger, everyMs: 30_000 });
  await watchLedger(shop.jobs);
  expect((await see(maker)).look).toMatchObject({ broken: [] });
  await shop.world.owner.query(
    "update ledger_look set whole_ms = 60000, looked_at = now() + interval '1 hour'",
  );
  await damage(5);
  await watchLedger(shop.jobs);
  expect(await see(maker)).toMatchObject({ stop: null });
  await damage(-5);
  await shop.world.owner.query("update ledger_look set whole_ms = 0, looked_at = now()");
});

describe("a broken rule", () => {
  test("stops the writing of money when the worker starts, and admins hear of it once", async () => {
    await damage(1);
    const worker = runJobs({ ...shop.jobs, operators: "operators@haat.test" });
    await expect.poll(async () => (await see(maker)).stop, { timeout: 60_000 }).not.toBeNull();
    await worker.stop();
    await watchLedger(shop.jobs);
    const { stop, look } = await see(maker);
    expect(stop?.found).toMatchObject([{ rule: "L11", subject: "A:GW:bkash" }]);
    expect(look?.broken).toMatchObject([{ rule: "L11" }]);
    expect(shop.world.faults.map(String)).toContainEqual(
      expect.stringContaining("ledger rule L11 is broken"),
    );
    expect(shop.world.faults.map(String).filter((fault) => fault.includes("are stopped"))).toHaveLength(1);
    const { rows } = await shop.world.owner.query(
      "select aggregate from outbox where event_key like $1 || ':%' and topic = 'person'",
      [stop?.id],
    );
    expect(rows).toEqual(
      expect.arrayContaining([{ aggregate: maker.userId }, { aggregate: checker.userId }]),
    );
  });

  test("leaves every page that only reads, and finance sees what it is", async () => {
    const finance = await aStaffSession(shop.world, "finance", "admin");
    expect((await see(finance)).stop?.found).toMatchObject([{ rule: "L11" }]);
    expect((await ask(shop.world, finance, ["GET", "/v1/admin/overview"])).status).toBe(200);
    expect((await readOrder(shop.world, agreed)).state).toBe("pending_payment");
    expect((await shop.world.fetch("/v1/store/home")).status).toBe(200);
  });

  test("refuses what would begin a payment with a time to come again, and nothing of it stays", async () => {
    const cart = await cartOf(shop.world, [[variantId, 1]]);
    const { hash } = await quoteOf(shop.world, cart, "bkash");
    const orders = "select count(*) as n from orders";
    const before = (await shop.world.owner.query(orders)).rows;
    const request = {
      body: orderBody(hash, "bkash"),
      headers: { "x-haat-cart": cart, "idempotency-key": "stopped", "x-locale": "bn" },
    };
    const refused = await shop.world.fetch("/v1/store/orders", request);
    expect(refused.status).toBe(503);
    expect(refused.headers.get("retry-after")).toBe("60");
    expect(await refused.json()).toMatchObject({ code: "money.stopped", title: "টাকার কাজ একটু থেমে আছে" });
    expect((await shop.world.owner.query(orders)).rows).toEqual(before);
    const [payment] = (await readOrder(shop.world, waiting)).payments;
    const start = await shop.world.fetch(`/v1/store/payments/${payment?.id}/start`, {
      method: "POST",
      headers: waiting.headers,
    });
    expect(start.status).toBe(503);
    expect(await stateOf(waiting)).toBe("created");
  });

  test("keeps a buyer's payment as unknown, takes nothing, and lets nothing expire meanwhile", async () => {
    const before = await journals();
    await Promise.all(approvals.map((approve) => approve()));
    expect((await returnOf(shop, agreed, "success")).payment.state).toBe("unknown");
    expect((await returnOf(shop, onItsPage, "success")).payment.state).toBe("unknown");
    expect((await shop.wallets.bkash.ledger()).payments.map(({ captures }) => captures)).toContain(0);
    await shop.world.owner.query(
      "update orders set expires_at = now() - interval '1 second' where id = any ($1)",
      [[agreed.order.id, onItsPage.order.id, late.order.id]],
    );
    await expireOrders(shop.jobs);
    for (const placed of [agreed, onItsPage, late]) {
      expect(await stateOf(placed)).toBe("unknown");
      expect((await readOrder(shop.world, placed)).state).toBe("pending_payment");
    }
    await submitRefunds(shop.jobs);
    expect(await journals()).toBe(before);
  });

  test("is held by the database itself, whoever writes but its owner", async () => {
    const job = "insert into journal (event_type, event_key) values ('T', 'stopped')";
    await expect(shop.node.books.transact((tx) => tx.execute(job))).rejects.toThrow("money.stopped");
    const end = "update money_stop set ended_at = now(), proposal_id = null";
    await expect(shop.node.books.transact((tx) => tx.execute(end))).rejects.toThrow();
    await expect(shop.world.owner.query("delete from money_stop")).rejects.toThrow(/append-only/);
  });
});

describe("writing money again", () => {
  test("takes two admins and a reason", async () => {
    expect((await reopen(maker, "ok")).status).toBe(400);
    expect((await reopen(maker)).status).toBe(201);
    expect((await reopen(checker)).code).toBe("proposal.exists");
    const id = (await see(maker)).waiting?.id ?? "";
    expect((await decide(maker, id)).code).toBe("proposal.own_hand");
    expect((await decide(checker, id, "refuse")).status).toBe(200);
    expect((await see(maker)).stop).not.toBeNull();
  });

  test("brings home every payment that was held, each once", async () => {
    await damage(-1);
    await reopen(maker);
    const id = (await see(maker)).waiting?.id ?? "";
    const { status, body } = await decide(checker, id);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      stop: null,
      past: [{ endedBy: expect.any(Array), reason: "ব্যালেন্স ঠিক করা হয়েছে" }],
    });
    await sweepAttempts(shop.jobs);
    for (const placed of [agreed, onItsPage, late]) expect(await stateOf(placed)).toBe("captured");
    const { payments } = await shop.wallets.bkash.ledger();
    expect(payments.map(({ captures }) => captures)).not.toContain(2);
    await expectBooksInOrder(shop);
    const { rows } = await shop.world.owner.query(
      "select action from audit where action like 'money.reopen.%' order by id",
    );
    expect(rows.map(({ action }) => action)).toEqual(
      ["propose", "refuse", "propose", "agree"].map((act) => `money.reopen.${act}`),
    );
  });

  test("does not end what is not stopped, and what both have seen stops nothing a second time", async () => {
    expect((await reopen(maker)).code).toBe("money.not_stopped");
    await damage(1);
    await watchLedger(shop.jobs);
    expect((await see(maker)).stop).toBeNull();
    await shop.world.owner.query("update stock set held = held + 1 where variant_id = $1", [variantId]);
    await watchLedger(shop.jobs);
    expect((await see(maker)).stop?.found).toMatchObject([{ rule: "R3" }]);
  });
});
