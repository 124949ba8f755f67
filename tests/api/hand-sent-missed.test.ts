import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aHandRefund, aTrx, decide, record } from "../hand-refunds.ts";
import { anOrderToHangOn, dhaka, sentByHand, settle, takenBy } from "../settling.ts";
import type { TestSession } from "../market.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";
import { type Stated, statementOf } from "../stated.ts";
import { unsettledDesk } from "../unsettled.ts";
import { dhakaToday } from "../days.ts";

let shop: TestShop;
let one: TestSession;
let other: TestSession;
let desk: ReturnType<typeof unsettledDesk>;
beforeAll(async () => {
  shop = await openShop();
  [one, other] = [
    await aFreshOne(shop.world, "finance", "admin"),
    await aFreshOne(shop.world, "finance", "admin"),
  ];
  desk = unsettledDesk(shop, [one, other]);
});
afterAll(() => shop.close());

const row = async <Row>(sql: string, ...values: unknown[]): Promise<Row> =>
  (await shop.world.owner.query(sql, values)).rows[0] as Row;

/** Rocket's statement of a day with these lines. */
let files = 0;
function stated(lines: readonly Stated[], day = dhakaToday()) {
  const { feeBps, statedAs } = shop.node.payments.rocket.capabilities;
  const file = `${statementOf(lines, feeBps, statedAs ?? "")}${"\n".repeat((files += 1))}`;
  return settle(shop, one, { source: "rocket", day, file });
}

type Taken = Readonly<{ trx: string; invoice: string; minor: string; at: Date }>;
/** Its payment as its wallet states it. */
const paymentOf = async (refundId: string): Promise<Stated> => {
  const { minor, ...paid } = await row<Taken>(
    `select a.gateway_trx_id as trx, a.invoice, a.captured_minor::text as minor, a.captured_at as at
      from payment_attempt a join refund r on r.attempt_id = a.id where r.id = $1`,
    refundId,
  );
  return { ...paid, minor: BigInt(minor) };
};
/** Early in the day: what is sent in its last minutes may well stand in the next day's file, and is not missed. */
const sent = async (id: string, amount: string, trx: string): Promise<void> => {
  expect(await record(shop.world, one, id, { amount, trx })).toMatchObject({ status: 200 });
  expect(await decide(shop.world, other, id)).toMatchObject({ status: 200 });
  const values = [id, dhaka(dhakaToday(), "00:30:00")];
  await shop.world.owner.query("update refund set done_at = $2 where id = $1", values);
};
const missedOf = (refundId: string) =>
  row<{ id: string }>(
    "select id from settlement_case where refund_id = $1 and class = 'missing_theirs' order by made_at desc",
    refundId,
  );
const stands = (refundId: string) =>
  row<Record<string, unknown>>(
    `select r.state, r.provider_refund_trx as trx, r.next_try_at is not null as "isDue", a.state as payment,
      (select string_agg(e.trx || ' ' || e.state, ', ' order by e.made_at, e.id) from refund_evidence e where e.refund_id = r.id) as evidence
    from refund r join payment_attempt a on a.id = r.attempt_id where r.id = $1`,
    refundId,
  );

describe("a refund that a person says he has sent, and another has confirmed", () => {
  test("is missed where its wallet's statement does not name it, and is owed again by two who find that it was never sent", async () => {
    const { id, minor, placed } = await aHandRefund(shop);
    const wrong = aTrx();
    await sent(id, minor, wrong);
    const lacking = await stated([await paymentOf(id)]);
    expect(lacking.classes).toMatchObject([{ class: "missing_theirs", open: 1 }]);
    const missed = await missedOf(id);
    expect(await desk.read(missed.id)).toMatchObject({
      ...{ isRefund: true, targets: ["next_statement", "untaken", "unmade"] },
    });
    await desk.clear(missed.id, "unmade");
    expect(await stands(id)).toEqual({
      ...{ state: "manual", trx: null, isDue: false, payment: "captured", evidence: `${wrong} unmade` },
    });
    expect((await balances(shop, placed.order.id))["L:REFUND_IT"]).toBe(`-${minor}`);
    await expectBooksInOrder(shop);

    const right = aTrx();
    await sent(id, minor, right);
    expect(await stands(id)).toMatchObject({
      ...{ state: "succeeded", trx: right, payment: "refunded" },
      evidence: `${wrong} unmade, ${right} confirmed`,
    });
    const named = await stated([
      { trx: right, invoice: "", type: "Refund", at: new Date(), minor: BigInt(minor) },
    ]);
    expect(named.classes.filter(({ open }) => open > 0)).toEqual([]);
    expect((await balances(shop, placed.order.id))["L:REFUND_IT"]).toBeUndefined();
    await expectBooksInOrder(shop);
  });

  test("is no difference where the statement names it, and its day is not over while none does", async () => {
    const named = await aHandRefund(shop);
    const trx = aTrx();
    await sent(named.id, named.minor, trx);
    const back = { trx, invoice: "", type: "Refund", at: new Date(), minor: BigInt(named.minor) };
    const { statement } = await stated([await paymentOf(named.id), back]);
    expect(await desk.missing(statement.id, named.minor)).toBe("");
    await expectBooksInOrder(shop);

    const day = "2026-10-05";
    const orderId = await anOrderToHangOn(shop);
    const [paid] = await takenBy(shop, { orderId, wallet: "rocket" }, [
      { minor: 50_000n, at: dhaka(day, "10:00:00") },
    ]);
    if (!paid) throw new Error("one was taken");
    const waits = async () =>
      (await row<{ why: string }>("select day_waits_for('rocket', $1) as why", day)).why;
    await stated([{ ...paid, minor: paid.minor }], day);
    expect(await waits()).toBe("no_bank_credit");
    const late = await sentByHand(shop, paid);
    await sent(late, "50000", aTrx());
    await shop.world.owner.query("update refund set done_at = $2 where id = $1", [
      late,
      dhaka(day, "12:00:00"),
    ]);
    expect(await waits()).toBe("unsettled");
  });

  test("may be written down anew where its wallet had named the number that was never sent", async () => {
    const { id, minor } = await aHandRefund(shop);
    const trx = aTrx();
    // The wallet's own late answer; it is what the person then finds, as he thinks.
    await shop.world.owner.query(
      "insert into refund_finding (refund_id, source, trx, amount_minor) values ($1, 'wallet', $2, $3)",
      [id, trx, minor],
    );
    await sent(id, minor, trx);
    await stated([await paymentOf(id)]);
    await desk.clear((await missedOf(id)).id, "unmade");
    const right = aTrx();
    await sent(id, minor, right);
    expect(await stands(id)).toMatchObject({ state: "succeeded", trx: right });
  });

  test("keeps who confirmed it, and is undone by nobody but those two", async () => {
    const { id, minor } = await aHandRefund(shop);
    await sent(id, minor, aTrx());
    const refused = (constraint: string) => expect.objectContaining({ constraint });
    await expect(
      shop.world.owner.query("update refund_evidence set state = 'unmade' where refund_id = $1", [id]),
    ).rejects.toEqual(refused("refund_evidence_once"));
    await stated([await paymentOf(id)]);
    await desk.clear((await missedOf(id)).id, "unmade");
    const { checker } = await row<{ checker: string }>(
      "select checker_id as checker from refund_evidence where refund_id = $1",
      id,
    );
    expect(checker).toBe(other.userId);
    await expect(
      shop.world.owner.query("update refund_evidence set state = 'confirmed' where refund_id = $1", [id]),
    ).rejects.toEqual(refused("refund_evidence_once"));
  });
});
