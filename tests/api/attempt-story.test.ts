import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import type { AttemptStoryView } from "@haat/contract/attempt";
import { type Wallet, wallets } from "@haat/core/payment-methods";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keyed, type Placed, placeOrder, readOrder, returnOf, startPayment } from "../buying.ts";
import { neverShown, payersPhone } from "../never-shown.ts";
import { aProduct, aStaffSession, type TestSession } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { ask, type Told } from "../staff.ts";

let shop: TestShop;
let support: TestSession;
beforeAll(async () => {
  shop = await openShop();
  support = await aStaffSession(shop.world, "support_2");
});
afterAll(() => shop.close());

type Charge = Readonly<{ placed: Placed; reference: string; attemptId: string }>;
async function aCharge(method: Wallet): Promise<Charge> {
  const { variants } = await aProduct(shop.world, { pricesMinor: [250_050n], stock: 5 });
  const placed = await placeOrder(shop, method, [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  return { placed, reference, attemptId: placed.order.payments[0]?.id ?? "" };
}

const storyOf = async ({ attemptId }: Charge): Promise<AttemptStoryView> => {
  const told = await ask<AttemptStoryView>(shop.world, support, ["GET", `/v1/support/payments/${attemptId}`]);
  expect(told.status).toBe(200);
  return told.body;
};
const askGateway = ({ attemptId }: Charge): Promise<Told<AttemptStoryView>> =>
  ask<AttemptStoryView>(shop.world, support, ["POST", `/v1/support/payments/${attemptId}/ask`]);

describe.each(wallets)("a payment by %s", (method) => {
  test("is told step by step, with every call, its journals, and nothing that opens a door", async () => {
    const charge = await aCharge(method);
    await shop.wallets[method].act(charge.reference, "approve", { deliver: false });
    await returnOf(shop, charge.placed, "success");
    const cancelled = await shop.world.fetch(`/v1/store/orders/${charge.placed.order.id}/cancel`, {
      method: "POST",
      body: { reason: "changed_mind" },
      headers: keyed(charge.placed.headers),
    });
    expect(cancelled.status).toBe(200);
    await submitRefunds(shop.jobs);
    const story = await storyOf(charge);
    expect(story).toMatchObject({ method, canAsk: false, asks: [], exchangesLeftOut: 0 });
    expect(story.moves.filter(({ machine }) => machine === "attempt").map(({ to }) => to)).toEqual(
      expect.arrayContaining(["initiated", "capturing", "captured"]),
    );
    expect(story.moves.every(({ actor, eventKey }) => actor !== "" && eventKey !== "")).toBe(true);
    expect(story.moves.some(({ machine }) => machine === "refund")).toBe(true);
    expect(story.journals.map(({ rule }) => rule)).toEqual(expect.arrayContaining(["J1", "J8"]));
    const operations = story.exchanges.map(({ operation }) => operation);
    expect(operations.length).toBeGreaterThan(
      shop.jobs.payments[method].capabilities.refunds === "api" ? 2 : 1,
    );
    expect(story.exchanges.some(({ request }) => request?.includes("\n  "))).toBe(true);
    expect(story.exchanges.every(({ reply }) => reply !== null)).toBe(true);
    const told = JSON.stringify(story);
    for (const secret of await neverShown(shop)) expect(told, secret.slice(0, 4)).not.toContain(secret);
  });
});

test("what an adapter forgot to take out is masked before anybody reads it", async () => {
  const charge = await aCharge("upay");
  await shop.world.owner.query(
    `insert into gateway_exchange (gateway, operation, reference, request, status, reply, took_ms)
     select 'upay', 'status', invoice, $2, 200, $3, 12 from payment_attempt where id = $1`,
    [
      charge.attemptId,
      JSON.stringify({
        merchant_key: "k-0451",
        pin: "12121",
        deep: [{ id_token: "eyJhb" }],
        note: "০১৭১২-৩৪৫৬৭৮",
      }),
      JSON.stringify({
        otp: "123456",
        txn: "TX1",
        payer: payersPhone,
        notPaid: "yes",
        page: { gateway_url: "https://pay/s3cr3t" },
      }),
    ],
  );
  const [last] = (await storyOf(charge)).exchanges.slice(-1);
  expect(JSON.parse(last?.request ?? "")).toEqual({
    merchant_key: "[redacted]",
    pin: "[redacted]",
    deep: [{ id_token: "[redacted]" }],
    note: "01•••••৫৬৭৮",
  });
  expect(JSON.parse(last?.reply ?? "")).toEqual({
    ...{ otp: "[redacted]", txn: "TX1", payer: "01•••••5678", notPaid: "yes" },
    page: { gateway_url: "[redacted]" },
  });
});

test("of many calls the first and the last are shown, and how many lie between", async () => {
  const charge = await aCharge("rocket");
  await shop.world.owner.query(
    `insert into gateway_exchange (gateway, operation, reference, status, reply, took_ms)
     select 'rocket', 'poll ' || n, invoice, 200, '{}', n from payment_attempt, generate_series(1, 150) n where id = $1`,
    [charge.attemptId],
  );
  const { exchanges, exchangesLeftOut } = await storyOf(charge);
  expect(exchanges).toHaveLength(100);
  expect(exchanges[0]?.operation).not.toContain("poll");
  expect(exchanges.at(-1)?.operation).toBe("poll 150");
  expect(exchangesLeftOut + 100).toBe(150 + 1);
});

describe("asking the gateway now", () => {
  test("books what the wallet says, as every road does, and keeps who asked", async () => {
    const charge = await aCharge("upay");
    await shop.wallets.upay.act(charge.reference, "approve", { deliver: false });
    expect((await storyOf(charge)).canAsk).toBe(true);
    const { status, body } = await askGateway(charge);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ state: "captured", canAsk: false, captured: { minor: charge.placed.order.total.minor } },
      asks: [{ answer: "captured", actor: `support_2:${support.userId}` }],
      journals: [{ rule: "J1" }],
    });
    expect(await readOrder(shop.world, charge.placed)).toMatchObject({ state: "confirmed" });
    expect(await askGateway(charge)).toMatchObject({ status: 409, code: "payment.wrong_state" });
    const { rows } = await shop.world.owner.query("select action from audit where subject = $1 order by id", [
      charge.attemptId,
    ]);
    expect(rows).toEqual([{ action: "payment.ask" }]);
    await expectBooksInOrder(shop);
  });

  test("says plainly that a wallet stayed silent, moves nothing and puts off no later question", async () => {
    const charge = await aCharge("bkash");
    await shop.wallets.bkash.fault({ op: "query", do: "lost", times: 1, reference: charge.reference });
    const before = await storyOf(charge);
    const { status, body } = await askGateway(charge);
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: "initiated", asks: [{ answer: "unknown" }] });
    // What was just asked stands in the answer itself, though it stayed without a reply.
    expect(body.exchanges).toHaveLength(before.exchanges.length + 1);
    expect(body.exchanges.at(-1)).toMatchObject({ status: null });
    expect(body.timesAsked).toBe(before.timesAsked);
    expect(Date.parse(body.nextAskAt ?? "")).toBeLessThanOrEqual(
      Math.max(Date.parse(before.nextAskAt ?? ""), Date.now() + 5_000),
    );
    await expectBooksInOrder(shop);
  });

  test("is one person's at a time, and a repeated press asks no second time", async () => {
    const charge = await aCharge("nagad");
    const headers = keyed(support.headers);
    const path = `/v1/support/payments/${charge.attemptId}/ask`;
    const press = () => shop.world.fetch(path, { method: "POST", headers });
    const first = await press();
    const again = await press();
    expect([first.status, again.status, again.headers.get("idempotent-replayed")]).toEqual([
      200,
      200,
      "true",
    ]);
    expect(await askGateway(charge)).toMatchObject({ status: 409, code: "payment.asked_just_now" });
    expect((await storyOf(charge)).asks).toHaveLength(1);
    await shop.world.owner.query(
      "update gateway_ask set at = at - interval '16 seconds' where attempt_id = $1",
      [charge.attemptId],
    );
    const both = await Promise.all([askGateway(charge), askGateway(charge)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  });
});

test("a wallet's notice stands in the story of the payment it named, without anybody's number", async () => {
  const charge = await aCharge("bkash");
  await shop.wallet.act(charge.reference, "approve", { deliver: false });
  await returnOf(shop, charge.placed, "success");
  await expect
    .poll(async () => (await storyOf(charge)).notices, { interval: 100 })
    .toMatchObject([{ authentic: "yes" }]);
  expect(JSON.stringify(await storyOf(charge))).not.toContain(payersPhone);
});
