import type { ExceptionPage } from "@haat/contract/exception";
import { watchRefunds } from "@haat/api/jobs/watch-refunds";
import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readOrder } from "../buying.ts";
import { aCashier, aHandRefund, aTrx, decide, listed, record, withdraw } from "../hand-refunds.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { confirmed } from "../stays.ts";

let shop: TestShop;
let one: TestSession;
let other: TestSession;
beforeAll(async () => {
  shop = await openShop();
  [one, other] = [await aCashier(shop.world), await aCashier(shop.world)];
});
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});

describe("a refund that no wallet can be asked for", () => {
  test("waits for a person, is still owed, and no pass takes it up again", async () => {
    const { placed, id, minor } = await aHandRefund(shop);
    await shop.world.owner.query("update refund set next_try_at = now() where id = $1", [id]);
    await submitRefunds(shop.jobs);
    expect((await readOrder(shop.world, placed)).refunds).toMatchObject([{ state: "manual" }]);
    expect(await balances(shop, placed.order.id)).toEqual({ "A:GW": minor, "L:REFUND_IT": `-${minor}` });
    const { body } = await listed(shop.world, one, "to_send");
    expect(body.items.find((each) => each.id === id)).toMatchObject({
      ...{ amount: { minor }, method: "rocket", why: "by_hand", isOverdue: false, hasEvidence: false },
    });
  });

  test("is home when one has sent it and a second one has found it there", async () => {
    const { placed, id, minor } = await aHandRefund(shop);
    const trx = aTrx();
    const recorded = await record(shop.world, one, id, { amount: minor, trx: trx.toLowerCase() });
    expect(recorded.body).toMatchObject({
      state: "manual",
      may: ["show", "withdraw"],
      evidence: [{ trx, state: "open" }],
    });
    expect((await readOrder(shop.world, placed)).refunds).toMatchObject([{ state: "manual" }]);
    const { status, body } = await decide(shop.world, other, id);
    expect([status, body]).toMatchObject([200, { state: "succeeded", refundTrx: trx, may: [] }]);
    expect(await readOrder(shop.world, placed)).toMatchObject({
      refunds: [{ state: "succeeded", trx }],
      payments: [{ state: "refunded" }],
    });
    expect(await balances(shop, placed.order.id)).toEqual({});
    const told = (await waitingMessages(shop.world)).find(({ key }) => key === `${id}:told-done`);
    expect(told?.text).toContain(trx);
    const { rows } = await shop.world.owner.query(
      "select action, actor from audit where subject = $1 order by id",
      [id],
    );
    expect(rows).toEqual([
      { action: "refund.evidence", actor: `finance:${one.userId}` },
      { action: "refund.evidence.agree", actor: `finance:${other.userId}` },
    ]);
  });

  test("is confirmed by nobody's own hand, without a fresh proof, nor by anybody but finance", async () => {
    const { id, minor } = await aHandRefund(shop);
    await record(shop.world, one, id, { amount: minor });
    expect((await decide(shop.world, one, id)).code).toBe("proposal.own_hand");
    const stale = await aStaffSession(shop.world, "finance", "admin");
    expect((await decide(shop.world, stale, id)).code).toBe("auth.step_up_required");
    const admin = await aStaffSession(shop.world, "admin", "admin");
    await confirmed(shop.world, admin);
    expect((await decide(shop.world, admin, id)).code).toBe("auth.forbidden");
    await expect(
      shop.world.owner.query(
        "update refund_evidence set state = 'confirmed', checker_id = maker_id, decided_at = now() where refund_id = $1",
        [id],
      ),
    ).rejects.toThrow("refund_evidence_four_eyes");
  });

  test("moves its money once when two confirm and refuse at once", async () => {
    const third = await aCashier(shop.world);
    const { placed, id, minor } = await aHandRefund(shop);
    await record(shop.world, one, id, { amount: minor });
    const told = await Promise.all([
      decide(shop.world, other, id),
      decide(shop.world, third, id),
      decide(shop.world, third, id, "refuse"),
    ]);
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
    const isHome = (await readOrder(shop.world, placed)).refunds[0]?.state === "succeeded";
    expect(await balances(shop, placed.order.id)).toEqual(
      isHome ? {} : { "A:GW": minor, "L:REFUND_IT": `-${minor}` },
    );
  });

  test("that was not found waits to be sent again, and its number is free for the right refund", async () => {
    const { id, minor } = await aHandRefund(shop);
    const trx = aTrx();
    await record(shop.world, one, id, { amount: minor, trx });
    const refused = await decide(shop.world, other, id, "refuse");
    expect(refused.body).toMatchObject({
      state: "manual",
      may: ["record"],
      evidence: [{ state: "refused" }],
    });
    const right = await aHandRefund(shop);
    expect((await record(shop.world, one, right.id, { amount: right.minor, trx })).status).toBe(200);
  });
});

describe("evidence", () => {
  test("is of exactly the amount, by the wallet that was paid with, and not of tomorrow", async () => {
    const { id, minor } = await aHandRefund(shop);
    const less = String(BigInt(minor) - 1n);
    expect((await record(shop.world, one, id, { amount: less })).code).toBe("refund.amount_differs");
    expect((await record(shop.world, one, id, { amount: minor, wallet: "bkash" })).code).toBe(
      "refund.wrong_wallet",
    );
    const sentAt = new Date(Date.now() + 3_600_000).toISOString();
    expect((await record(shop.world, one, id, { amount: minor, sentAt })).code).toBe("request.invalid");
  });

  test("of one sending serves one refund, whoever comes first", async () => {
    const [first, second] = [await aHandRefund(shop), await aHandRefund(shop)];
    const trx = aTrx();
    const told = await Promise.all([
      record(shop.world, one, first.id, { amount: first.minor, trx }),
      record(shop.world, other, second.id, { amount: second.minor, trx: trx.toLowerCase() }),
    ]);
    expect(told.map(({ code }) => code).toSorted()).toEqual(["", "refund.trx_used"]);
  });

  test("is taken back by its maker only, and a refund has one at a time", async () => {
    const { id, minor } = await aHandRefund(shop);
    await record(shop.world, one, id, { amount: minor });
    expect((await record(shop.world, other, id, { amount: minor })).code).toBe("refund.trx_used");
    expect((await withdraw(shop.world, other, id)).code).toBe("refund.not_found");
    expect((await withdraw(shop.world, one, id)).body).toMatchObject({ may: ["record"] });
    expect((await record(shop.world, other, id, { amount: minor })).status).toBe(200);
  });

  test("is needed: no statement ends a refund by hand without it", async () => {
    const { id } = await aHandRefund(shop);
    await expect(
      shop.world.owner.query(
        "update refund set state = 'succeeded', provider_refund_trx = 'X1234' where id = $1",
        [id],
      ),
    ).rejects.toThrow("refund by hand is proven");
  });
});

test("finance sees what is overdue, and neither support nor an admin sees the list", async () => {
  const { id } = await aHandRefund(shop);
  await shop.world.owner.query("update refund set due_at = now() - interval '1 minute' where id = $1", [id]);
  const { body } = await listed(shop.world, one, "to_send");
  expect(body.items[0]).toMatchObject({ id, isOverdue: true });
  expect(body.counts.overdue).toBeGreaterThan(0);
  for (let minute = 0; minute < 2; minute += 1) await watchRefunds(shop.jobs);
  const told = () => shop.world.faults.splice(0).map(String);
  expect(told()).toEqual([expect.stringContaining(`are overdue, the oldest is ${id}`)]);
  // Every hour, until somebody has sent it.
  for (const minutes of [59, 60]) {
    await shop.world.owner.query("update alarm set rung_at = now() - make_interval(mins => $1)", [minutes]);
    await watchRefunds(shop.jobs);
  }
  expect(told()).toHaveLength(1);
  for (const role of ["support_2", "admin"] as const)
    expect((await listed(shop.world, await aStaffSession(shop.world, role, "admin"), "to_send")).code).toBe(
      "auth.forbidden",
    );
});

test("what is owed for a day and not begun is an alarm, on the desk and among the exceptions", async () => {
  const { id, minor } = await aHandRefund(shop);
  const seen = async () => (await listed(shop.world, one, "to_send")).body;
  const before = (await seen()).counts.unbegun;
  const decided = "update refund set decided_at = now() - make_interval(hours => $2) where id = $1";
  await shop.world.owner.query(decided, [id, 23]);
  expect((await seen()).counts.unbegun).toBe(before);
  await shop.world.owner.query(decided, [id, 25]);
  const { items, counts } = await seen();
  expect(counts.unbegun).toBe(before + 1);
  expect(items.find((each) => each.id === id)).toMatchObject({ isUnbegun: true, feeBorneBy: "market" });
  const clerk = await aStaffSession(shop.world, "support_1");
  const shown = await ask<ExceptionPage>(shop.world, clerk, ["GET", "/v1/support/exceptions"]);
  expect(shown.body.items.find(({ refundId }) => refundId === id)).toMatchObject({
    ...{ kind: "unbegun", next: "by_hand" },
  });
  await watchRefunds(shop.jobs);
  const told = shop.world.faults.splice(0).map(String);
  expect(told).toContainEqual(expect.stringContaining(`not begun within a day, the oldest is ${id}`));
  await record(shop.world, one, id, { amount: minor });
  expect((await listed(shop.world, one, "to_confirm")).body.counts.unbegun).toBe(before);
});
