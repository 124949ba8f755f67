import { afterAll, beforeAll, expect, test } from "vitest";
import { aHandRefund, aTrx, decide, record } from "../hand-refunds.ts";
import { settle } from "../settling.ts";
import type { TestSession } from "../market.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";
import { type Stated, statementOf } from "../stated.ts";
import { dhakaToday } from "../days.ts";

let shop: TestShop;
let one: TestSession;
let other: TestSession;
beforeAll(async () => {
  shop = await openShop();
  const { world } = shop;
  [one, other] = [await aFreshOne(world, "finance", "admin"), await aFreshOne(world, "finance", "admin")];
});
afterAll(() => shop.close());

const row = async <Row>(sql: string, ...values: unknown[]): Promise<Row> =>
  (await shop.world.owner.query(sql, values)).rows[0] as Row;

let files = 0;
function stated(lines: readonly Stated[]) {
  const { feeBps, statedAs } = shop.node.payments.rocket.capabilities;
  const file = `${statementOf(lines, feeBps, statedAs ?? "")}${"\n".repeat((files += 1))}`;
  return settle(shop, one, { source: "rocket", day: dhakaToday(), file });
}
type Taken = Readonly<{ trx: string; invoice: string; minor: string; at: Date }>;
const paymentOf = async (refundId: string): Promise<Stated> => {
  const { minor, ...paid } = await row<Taken>(
    `select a.gateway_trx_id as trx, a.invoice, a.captured_minor::text as minor, a.captured_at as at
      from payment_attempt a join refund r on r.attempt_id = a.id where r.id = $1`,
    refundId,
  );
  return { ...paid, minor: BigInt(minor) };
};

/** It left our own bank account, as two of finance have seen there. */
async function sentByBank(id: string, amount: string, trx = aTrx()): Promise<string> {
  expect(await record(shop.world, one, id, { amount, trx, wallet: "bank" })).toMatchObject({ status: 200 });
  const { status, body } = await decide(shop.world, other, id);
  expect([status, body]).toMatchObject([
    200,
    { state: "succeeded", refundTrx: trx, evidence: [{ wallet: "bank", state: "confirmed" }] },
  ]);
  return trx;
}
const missed = async (refundId: string): Promise<number> =>
  Number(
    (await row<{ n: string }>("select count(*) as n from settlement_case where refund_id = $1", refundId)).n,
  );

test("a refund that left our bank is taken from the bank, and no file of its wallet misses it, now or later", async () => {
  const { id, minor, placed } = await aHandRefund(shop);
  await sentByBank(id, minor);
  // The wallet holds the payment still, and will pay it out whole.
  const { fee, ...held } = await balances(shop, placed.order.id).then((all) => ({
    fee: all["E:GW_FEE"],
    ...all,
  }));
  expect([fee, held]).toEqual([undefined, { "A:GW": minor, "A:BANK": `-${minor}` }]);
  await expectBooksInOrder(shop);
  for (const paid of [id, (await aHandRefund(shop)).id]) {
    await stated([await paymentOf(paid)]);
    expect(await missed(id)).toBe(0);
  }
  const after = await balances(shop, placed.order.id);
  expect([after["A:GW"], after["L:REFUND_IT"]]).toEqual([undefined, undefined]);
  expect(BigInt(after["A:BANK"] ?? 0) + BigInt(after["E:GW_FEE"] ?? 0)).toBe(0n);
  await expectBooksInOrder(shop);
});

test("a line of the wallet that looks like it is another sending, and lies open for people", async () => {
  const { id, minor } = await aHandRefund(shop);
  const trx = await sentByBank(id, minor);
  const { invoice } = await paymentOf(id);
  for (const named of [trx, aTrx()]) {
    const { statement } = await stated([
      { trx: named, invoice, type: "Refund", at: new Date(), minor: BigInt(minor) },
    ]);
    const line = await row<Record<string, unknown>>(
      "select refund_id, class from statement_line where statement_id = $1",
      statement.id,
    );
    expect(line).toMatchObject({ refund_id: null });
    expect(line["class"]).not.toBe("matched");
    await expectBooksInOrder(shop);
  }
});

test("a number of our bank is one refund's", async () => {
  const [first, second] = [await aHandRefund(shop), await aHandRefund(shop)];
  const trx = await sentByBank(first.id, first.minor);
  const again = await record(shop.world, one, second.id, { amount: second.minor, trx, wallet: "bank" });
  expect(again).toMatchObject({ status: 409, code: "refund.trx_used" });
});
