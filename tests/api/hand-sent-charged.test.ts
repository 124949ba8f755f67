import type { RefundFileView } from "@haat/contract/refund";
import { afterAll, beforeAll, expect, test } from "vitest";
import { atProposals, decideBounce, sayBounced } from "../bounces.ts";
import { aHandRefund, aTrx, decide, handRefundsOf, record } from "../hand-refunds.ts";
import type { TestSession } from "../market.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";

let shop: TestShop;
let one: TestSession;
let other: TestSession;
beforeAll(async () => {
  shop = await openShop();
  [one, other] = [
    await aFreshOne(shop.world, "finance", "admin"),
    await aFreshOne(shop.world, "finance", "admin"),
  ];
});
afterAll(() => shop.close());

async function sent(id: string, amount: string, isRepeated = false, trx = aTrx()): Promise<string> {
  const asBank = { amount, trx, wallet: "bank", isRepeated };
  expect(await record(shop.world, one, id, asBank)).toMatchObject({ status: 200 });
  expect(await decide(shop.world, other, id)).toMatchObject({ status: 200 });
  return trx;
}
const fileOf = async (id: string) =>
  (await ask<RefundFileView>(shop.world, other, ["GET", `/v1/admin/refunds/${id}`])).body;

test("what the bank keeps of one that comes back is a charge of ours, and its buyer is owed the whole", async () => {
  const { id, minor, placed } = await aHandRefund(shop);
  const first = await sent(id, minor);
  const fee = "1150";
  const came = String(BigInt(minor) - BigInt(fee));
  for (const wrong of ["1149", minor])
    expect((await sayBounced(shop.world, one, [id, { amount: came, fee: wrong }])).code).toBe(
      "refund.amount_differs",
    );
  expect((await sayBounced(shop.world, one, [id, { amount: came, fee }])).status).toBe(201);
  const { body: waiting } = await ask<{ items: unknown[] }>(shop.world, await atProposals(other), [
    "GET",
    "/v1/support/proposals",
  ]);
  expect(waiting.items).toContainEqual(
    expect.objectContaining({
      amount: expect.objectContaining({ minor }),
      bounced: expect.objectContaining({ fee: expect.objectContaining({ minor: fee }) }),
    }),
  );
  expect(await decideBounce(shop.world, other, [id])).toMatchObject({ status: 200 });
  expect(await balances(shop, placed.order.id)).toEqual({
    ...{ "A:GW": minor, "L:REFUND_IT": `-${minor}` },
    ...{ "A:BANK": `-${fee}`, "E:BANK_FEE": fee },
  });
  expect((await fileOf(id)).evidence).toMatchObject([{ trx: first, bounced: { fee: { minor: fee } } }]);
  await expectBooksInOrder(shop);
});

test("one transfer that was two refunds of a payment comes back as one credit, which is no other payment's", async () => {
  const both = await handRefundsOf(shop, [250_050n, 100_000n]);
  const third = await aHandRefund(shop);
  const trx = aTrx();
  for (const { id, minor } of both) await sent(id, minor, id !== both[0]?.id, trx);
  await sent(third.id, third.minor);
  const back = `RTN${trx}`;
  const say = ({ id, minor }: (typeof both)[number]) =>
    sayBounced(shop.world, one, [id, { amount: minor, trx: back }]);
  for (const each of both) {
    expect((await say(each)).code).toBe("");
    expect((await decideBounce(shop.world, other, [each.id])).code).toBe("");
  }
  expect((await say(third)).code).toBe("credit.taken");
  const left = await balances(shop, both[0]?.placed.order.id ?? "");
  expect(left["A:BANK"]).toBeUndefined();
  expect(left["L:REFUND_IT"]).toBe(`-${both.reduce((sum, { minor }) => sum + BigInt(minor), 0n)}`);
  await expectBooksInOrder(shop);
});

test("what was said to have come back before a bank's charge was asked for is read as one without, and stands", async () => {
  const { id, minor } = await aHandRefund(shop);
  await sent(id, minor);
  expect((await sayBounced(shop.world, one, [id, { amount: minor }])).status).toBe(201);
  await shop.world.owner.query(`begin; alter table proposal disable trigger user;
    update proposal set payload = payload #- '{bounced,feeMinor}' where subject = '${id}' and state = 'open';
    alter table proposal enable trigger user; commit`);
  const { status, body } = await ask<{ items: unknown[] }>(shop.world, await atProposals(other), [
    "GET",
    "/v1/support/proposals",
  ]);
  expect(status).toBe(200);
  expect(body.items).toContainEqual(
    expect.objectContaining({
      bounced: expect.objectContaining({ fee: expect.objectContaining({ minor: "0" }) }),
    }),
  );
  expect(await decideBounce(shop.world, other, [id])).toMatchObject({ status: 200 });
  await expectBooksInOrder(shop);
});
