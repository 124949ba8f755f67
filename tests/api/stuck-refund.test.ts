import type { RefundFileView } from "@haat/contract/refund";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import type { Payments } from "@haat/payments/registry";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expectSentInDollars, expectShownInDollars } from "../foreign-money.ts";
import { aCashier, anotherSumAt, decide, record } from "../hand-refunds.ts";
import { anOrderOf, giveBack, preview } from "../line-refunds.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { paidOrder, partsOf, reject } from "../paid-order.ts";
import { settle } from "../settling.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { dhakaToday } from "../days.ts";

/** How many refunds of one payment bKash gives back by a call, where its older API gives one; and for how many days. */
let most = 10;
let days = 60;
const withLimit = (payments: Payments): Payments => {
  const { capabilities } = payments.bkash;
  const limited = Object.defineProperties(
    { ...capabilities },
    { maxRefunds: { get: () => most }, refundWindowDays: { get: () => days } },
  );
  return { ...payments, bkash: { ...payments.bkash, capabilities: limited } };
};

let shop: TestShop;
let one: TestSession;
let other: TestSession;
beforeAll(async () => {
  shop = await openShop({ between: (open) => withLimit(open()) });
  [one, other] = [await aCashier(shop.world), await aCashier(shop.world)];
});
afterAll(() => shop.close());

describe("a refund that no look-up ends", () => {
  const refundOf = async (orderId: string) => {
    const { rows } = await shop.world.owner.query<{ id: string; state: string; minor: string; due: boolean }>(
      "select id, state, amount_minor::text as minor, next_try_at is not null as due from refund where order_id = $1",
      [orderId],
    );
    return rows[0] ?? { id: "", state: "", minor: "", due: false };
  };
  const again = async (orderId: string) => {
    const due = "update refund set next_try_at = now() where order_id = $1 and next_try_at is not null";
    await shop.world.owner.query(due, [orderId]);
    await submitRefunds(shop.jobs);
    return (await refundOf(orderId)).state;
  };
  const fileOf = (id: string) =>
    ask<RefundFileView>(shop.world, one, ["GET", `/v1/admin/refunds/${id}`]).then(({ body }) => body);
  const taken = (by: TestSession, id: string) =>
    ask<RefundFileView>(shop.world, by, ["POST", `/v1/admin/refunds/${id}/taking`]);

  /** Given back at Upay, and its answer lost; the sum is its own, so that no other refund's line fits it. */
  const lostAtUpay = async () => {
    const { orderId, reference } = await anotherSumAt(shop, "upay");
    await shop.wallets.upay.fault({ op: "refund", do: "drop", reference });
    await submitRefunds(shop.jobs);
    return orderId;
  };
  const stateToday = async () => {
    const { feeBps } = shop.node.payments.upay.capabilities;
    const day = dhakaToday();
    const file = await shop.wallets.upay.settlement(day, feeBps);
    return settle(shop, one, { source: "upay", file, day });
  };

  test("but a statement proves is shown as such, taken up by nobody, and ends by that very number", async () => {
    const orders = [await lostAtUpay(), await lostAtUpay()];
    const [waiting = "", refused = ""] = orders;
    expect(await again(waiting)).toBe("manual");
    await shop.world.owner.query(
      "update refund set state = 'failed', next_try_at = now() + interval '1 hour' where order_id = $1",
      [refused],
    );
    await stateToday();
    expect(await again(refused)).toBe("manual");
    for (const orderId of orders) {
      const { id, minor } = await refundOf(orderId);
      const { findings, why, may } = await fileOf(id);
      expect(findings).toMatchObject([{ source: "statement", isRefuted: false }]);
      expect([why, may]).toEqual([orderId === waiting ? "answer_lost" : "found", ["record"]]);
      const trx = findings[0]?.trx ?? "";
      const evidence = { wallet: "upay", amount: minor };
      expect((await record(shop.world, one, id, evidence)).code).toBe("refund.stated_otherwise");
      expect((await record(shop.world, one, id, { ...evidence, trx })).status).toBe(200);
      expect((await decide(shop.world, other, id)).body).toMatchObject({
        state: "succeeded",
        refundTrx: trx,
      });
      expect(await balances(shop, orderId)).not.toHaveProperty("L:REFUND_IT");
    }
    expect(shop.world.faults).toEqual([]);
    await expectBooksInOrder(shop);
  });

  test("may be sent when a colleague has looked for what the wallet says, in vain", async () => {
    const orderId = await lostAtUpay();
    await again(orderId);
    await stateToday();
    const { id, minor } = await refundOf(orderId);
    const trx = (await fileOf(id)).findings[0]?.trx ?? "";
    const evidence = { wallet: "upay", amount: minor };
    await record(shop.world, one, id, { ...evidence, trx });
    await decide(shop.world, other, id, "refuse");
    expect((await fileOf(id)).findings).toMatchObject([{ isRefuted: true }]);
    expect((await record(shop.world, one, id, evidence)).status).toBe(200);
  });

  test("and that bKash does later is booked when it is done", async () => {
    const { orderId, reference } = await anotherSumAt(shop, "bkash");
    await shop.wallet.fault({ op: "refund", do: "refund-later", delayMs: 1_000, reference });
    await submitRefunds(shop.jobs);
    expect((await refundOf(orderId)).state).toBe("submitted");
    await expect.poll(() => again(orderId), { interval: 300, timeout: 20_000 }).toBe("succeeded");
    expect(await balances(shop, orderId)).toEqual({});
    await expectBooksInOrder(shop);
  });

  test("because bKash gives it up later is ended by two of finance once its day comes", async () => {
    const { orderId, reference } = await anotherSumAt(shop, "bkash");
    await shop.wallet.fault({ op: "refund", do: "refund-fails-later", delayMs: 1, reference });
    await submitRefunds(shop.jobs);
    expect(await again(orderId)).toBe("unknown");
    const { id, minor } = await refundOf(orderId);
    expect((await fileOf(id)).may).toEqual([]);
    expect((await taken(one, id)).code).toBe("refund.wrong_state");
    await shop.world.owner.query("update refund set due_at = now() where id = $1", [id]);
    expect((await fileOf(id)).may).toEqual(["take"]);
    const told = await Promise.all([taken(one, id), taken(other, id)]);
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await again(orderId)).toBe("manual");
    expect(await fileOf(id)).toMatchObject({ why: "taken", may: ["record"] });
    expect((await record(shop.world, one, id, { wallet: "bkash", amount: minor })).status).toBe(200);
    expect((await decide(shop.world, one, id)).code).toBe("proposal.own_hand");
    expect((await decide(shop.world, other, id)).body).toMatchObject({ state: "succeeded" });
    await expectBooksInOrder(shop);
  });

  test("because another currency was taken waits for a person, and no wallet is asked for taka", async () => {
    const { orderId, reference } = await anotherSumAt(shop, "bkash", "other-currency");
    await submitRefunds(shop.jobs);
    const { id, state, minor, due } = await refundOf(orderId);
    expect([state, due, (await fileOf(id)).why]).toEqual(["manual", false, "currency"]);
    const dollars = { orderId, refundId: id, minor };
    await expectShownInDollars(shop, [one, other], dollars);
    const line = (await shop.wallet.ledger()).payments.find((each) => each.reference === reference);
    expect(line).toMatchObject({ captures: 1, refunds: 0, currency: "USD" });
    await expectSentInDollars(shop, [one, other], dollars);
  });

  test("because bKash gives back once of a payment is not asked for again, and waits for a person at once", async () => {
    const paid = await paidOrder(shop);
    for (const part of await partsOf(shop, paid)) await reject(shop, part.id, paid.sellerOf(part));
    most = 1;
    while ((await submitRefunds(shop.jobs)) > 0);
    most = 10;
    const { rows } = await shop.world.owner.query(
      `select r.state, t.reason, (select count(*)::int from transition x where x.machine = 'refund' and x.subject_id = r.id) as steps
         from refund r join lateral (select reason from transition where machine = 'refund' and subject_id = r.id order by id desc limit 1) t on true
        where r.order_id = $1 order by r.state`,
      [paid.placed.order.id],
    );
    expect(rows).toMatchObject([{ state: "manual", reason: "used_up", steps: 2 }, { state: "succeeded" }]);
    const { payments } = await shop.wallet.ledger();
    expect(payments.find(({ reference }) => reference === paid.reference)).toMatchObject({ refunds: 1 });
    await expectBooksInOrder(shop);
  });

  test("is planned as what it is: support reads who will send it before it decides", async () => {
    const sold = await anOrderOf(shop, { goods: [[33_335n, 3]] });
    const clerk = await aStaffSession(shop.world, "support_2");
    const wayNow = async () => (await preview(shop.world, clerk, sold)).body.toBuyer;
    expect(await wayNow()).toMatchObject([{ method: "bkash", way: "call" }]);
    await giveBack(shop.world, clerk, sold, { pieces: 1 });
    most = 1;
    expect(await wayNow()).toMatchObject([{ method: "bkash", way: "used_up" }]);
    most = 10;
  });

  test("of a payment that is older than bKash's window is sent by a person, and bKash is not asked", async () => {
    const sold = await anOrderOf(shop, { goods: [[33_335n, 3]] });
    const clerk = await aStaffSession(shop.world, "support_2");
    const wayNow = async () => (await preview(shop.world, clerk, sold)).body.toBuyer;
    expect(await wayNow()).toMatchObject([{ method: "bkash", way: "call" }]);
    days = 0;
    expect(await wayNow()).toMatchObject([{ method: "bkash", way: "used_up" }]);
    const asked = (await shop.wallet.journal("refund")).length;
    await giveBack(shop.world, clerk, sold, { pieces: 1 });
    while ((await submitRefunds(shop.jobs)) > 0);
    days = 60;
    const { rows } = await shop.world.owner.query("select state from refund where order_id = $1", [
      sold.orderId,
    ]);
    expect(rows).toEqual([{ state: "manual" }]);
    expect(await shop.wallet.journal("refund")).toHaveLength(asked);
    await expectBooksInOrder(shop);
  });
});
