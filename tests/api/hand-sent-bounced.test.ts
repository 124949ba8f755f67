import type { RefundFileView } from "@haat/contract/refund";
import type { OverviewView } from "@haat/contract/support";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atProposals, bounceOf, decideBounce, sayBounced } from "../bounces.ts";
import { readOrder } from "../buying.ts";
import { aHandRefund, aTrx, decide, listed, record } from "../hand-refunds.ts";
import type { TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";

let shop: TestShop;
let one: TestSession;
let other: TestSession;
beforeAll(async () => {
  shop = await openShop();
  const { world } = shop;
  [one, other] = [await aFreshOne(world, "finance", "admin"), await aFreshOne(world, "finance", "admin")];
});
afterAll(() => shop.close());

/** What a buyer was told under that key. */
const toldOf = async (key: string) =>
  (await waitingMessages(shop.world)).filter((each) => each.key.startsWith(key)).map(({ text }) => text);

async function sent(id: string, amount: string, wallet: "bank" | "rocket" = "bank", trx = aTrx()) {
  expect(await record(shop.world, one, id, { amount, trx, wallet })).toMatchObject({ status: 200 });
  expect(await decide(shop.world, other, id)).toMatchObject({ status: 200 });
  return trx;
}
const fileOf = async (id: string) =>
  (await ask<RefundFileView>(shop.world, other, ["GET", `/v1/admin/refunds/${id}`])).body;
const row = async <Row>(sql: string, ...values: unknown[]): Promise<Row> =>
  (await shop.world.owner.query(sql, values)).rows[0] as Row;
const paymentOf = async (id: string) =>
  (
    await row<{ state: string }>(
      "select a.state from payment_attempt a join refund r on r.attempt_id = a.id where r.id = $1",
      id,
    )
  ).state;

test("a transfer from our bank that comes back is in the bank again, and its buyer is owed it, told of it and gets it after all", async () => {
  const { id, minor, placed } = await aHandRefund(shop);
  const first = await sent(id, minor);
  expect(await toldOf(`${id}:told-done`)).toEqual([expect.stringContaining("from our bank account")]);
  expect((await fileOf(id)).may).toEqual(["bounce"]);
  const creditedAt = new Date().toISOString();
  const trx = `RTN${first}`;
  expect(await sayBounced(shop.world, one, [id, { amount: minor, trx, creditedAt }])).toMatchObject({
    status: 201,
    body: { state: "succeeded", bounceWaits: true, may: [] },
  });
  // Said by one it is nothing yet, and he does not agree with himself.
  expect((await balances(shop, placed.order.id))["A:BANK"]).toBe(`-${minor}`);
  expect((await decideBounce(shop.world, one, [id])).code).toBe("proposal.own_hand");
  const { body: home } = await ask<OverviewView>(shop.world, other, ["GET", "/v1/admin/overview"]);
  expect(home.second).toContainEqual({ kind: "bounce", count: 1 });
  const { body: waiting } = await ask<{ items: unknown[] }>(shop.world, await atProposals(other), [
    "GET",
    "/v1/support/proposals",
  ]);
  expect(waiting.items).toMatchObject([
    {
      kind: "refund.bounced",
      refundId: id,
      paymentId: null,
      bounced: { sentTrx: first, trx, creditedAt, fee: { minor: "0" } },
    },
  ]);

  const both = await Promise.all([1, 2].map(() => decideBounce(shop.world, other, [id])));
  expect(both.map(({ status }) => status).filter((status) => status === 200).length).toBeGreaterThan(0);
  expect(await balances(shop, placed.order.id)).toEqual({ "A:GW": minor, "L:REFUND_IT": `-${minor}` });
  expect([await paymentOf(id), (await fileOf(id)).state]).toEqual(["captured", "manual"]);
  expect(await fileOf(id)).toMatchObject({
    ...{ refundTrx: null, doneAt: null, why: "bounced", may: ["record"] },
    evidence: [{ trx: first, state: "unmade", bounced: { trx, creditedAt, reason: expect.any(String) } }],
  });
  expect((await listed(shop.world, one, "to_send")).body.items.map((each) => each.id)).toContain(id);
  const order = await readOrder(shop.world, placed);
  expect(order.refunds).toMatchObject([{ state: expect.not.stringMatching(/succeeded/u) }]);
  expect(await toldOf(`${id}:bounced:told-unmade`)).toEqual([
    expect.stringContaining("came back to our bank"),
  ]);
  await expectBooksInOrder(shop);

  // Neither number of the bank's is one by which it goes out again.
  for (const used of [first, trx])
    expect(await record(shop.world, one, id, { amount: minor, trx: used, wallet: "bank" })).toMatchObject({
      ...{ status: 409, code: "refund.trx_used" },
    });
  await sent(id, minor, "rocket");
  expect(await toldOf(`${id}:anew:1:told-done`)).toEqual([expect.stringContaining("in your wallet")]);
  expect([await paymentOf(id), (await fileOf(id)).state]).toEqual(["refunded", "succeeded"]);
  expect((await fileOf(id)).may).toEqual([]);
  await expectBooksInOrder(shop);
});

test("one that came back twice is owed a third time, each time by a credit of its own", async () => {
  const { id, minor, placed } = await aHandRefund(shop);
  const backBy = async (trx: string) =>
    (await sayBounced(shop.world, one, [id, { amount: minor, trx }])).code;
  for (const trx of ["RTNTWICE1", "RTNTWICE2"]) {
    await sent(id, minor);
    expect([await backBy(trx), (await decideBounce(shop.world, other, [id])).code]).toEqual(["", ""]);
    expect((await balances(shop, placed.order.id))["L:REFUND_IT"]).toBe(`-${minor}`);
    await expectBooksInOrder(shop);
  }
  await sent(id, minor);
  expect(await backBy("RTNTWICE1")).toBe("credit.taken");
});

test("nothing is owed anew where another does not find the credit, where it is another sum, or where no bank had sent it", async () => {
  const { id, minor } = await aHandRefund(shop);
  const refused = (said: { status: number; code: string }) => [said.status, said.code];
  expect(refused(await sayBounced(shop.world, one, [id, { amount: minor }]))).toEqual([
    409,
    "refund.wrong_state",
  ]);
  await sent(id, minor);
  const less = String(BigInt(minor) - 1n);
  expect(refused(await sayBounced(shop.world, one, [id, { amount: less }]))).toEqual([
    409,
    "refund.amount_differs",
  ]);
  for (const away of [-86_400_000, 86_400_000]) {
    const creditedAt = new Date(Date.now() + away).toISOString();
    expect((await sayBounced(shop.world, one, [id, { amount: minor, creditedAt }])).code).toBe(
      "request.invalid",
    );
  }
  expect(await sayBounced(shop.world, one, [id, { amount: minor }])).toMatchObject({ status: 201 });
  expect((await sayBounced(shop.world, other, [id, { amount: minor }])).code).toBe("proposal.exists");
  expect(await decideBounce(shop.world, other, [id, "refuse"])).toMatchObject({ status: 200 });
  expect(await fileOf(id)).toMatchObject({ state: "succeeded", bounceWaits: false, may: ["bounce"] });

  const byWallet = await aHandRefund(shop);
  await sent(byWallet.id, byWallet.minor, "rocket");
  expect((await sayBounced(shop.world, one, [byWallet.id, { amount: byWallet.minor }])).code).toBe(
    "refund.wrong_state",
  );
  await expectBooksInOrder(shop);
});

test("a credit of our bank is counted once: what came back is none of a wallet's or a courier's, nor the other way round", async () => {
  const [first, second] = [await aHandRefund(shop), await aHandRefund(shop)];
  for (const each of [first, second]) await sent(each.id, each.minor);
  const trx = `RTN${aTrx()}`;
  for (const each of [first, second])
    expect(await sayBounced(shop.world, one, [each.id, { amount: each.minor, trx }])).toMatchObject({
      status: 201,
    });
  expect(await decideBounce(shop.world, other, [first.id])).toMatchObject({ status: 200 });
  // The other one waits still: it may be refused, and written down with its own number.
  expect((await decideBounce(shop.world, other, [second.id])).code).toBe("refund.wrong_state");
  expect(await bounceOf(shop.world, second.id)).not.toBe("");
  const noted = shop.world.owner.query(
    `insert into bank_credit (id, statement_id, day, amount_minor, reference, state, made_by) values ('bcr_bounced', 'none', current_date, 1, $1, 'proposed', $2)`,
    [trx.toLowerCase(), one.userId],
  );
  await expect(noted).rejects.toMatchObject({ code: "23505", constraint: "bank_credit_reference" });
  await expectBooksInOrder(shop);
});

test("nobody books one back past the two who said so", async () => {
  const { id, minor } = await aHandRefund(shop);
  await sent(id, minor);
  await sayBounced(shop.world, one, [id, { amount: minor }]);
  const open = await bounceOf(shop.world, id);
  expect((await row<{ said: string | null }>("select bounce_refund($1) as said", open)).said).toBeNull();
  await expect(
    shop.world.owner.query("update refund_evidence set state = 'unmade' where refund_id = $1", [id]),
  ).rejects.toMatchObject({ constraint: "refund_evidence_once" });
});
