import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import type { ExceptionPage } from "@haat/contract/exception";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aRepeated } from "../disproofs.ts";
import { type DisputeDesk, openDisputeDesk } from "../disputes.ts";
import { aStaffSession } from "../market.ts";
import { paidOrder, partWorth, reject } from "../paid-order.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import type { Stated } from "../stated.ts";
import {
  type Bought,
  clearAsDispute,
  linesOfPayment,
  minorOf,
  refusedByItsShop,
  sendBy,
  stepsOf,
  statedToday,
  whole,
} from "../stated-disputes.ts";

let shop: TestShop;
let desk: DisputeDesk;
beforeAll(async () => {
  shop = await openShop();
  desk = await openDisputeDesk(shop);
});
afterAll(() => shop.close());

const stated = (...rows: readonly Partial<Stated>[]) => statedToday(shop, desk, rows);
const linesOf = (bought: Bought) => linesOfPayment(shop, bought);
const cleared = (...of: readonly [statementId: string, minor: bigint, reference: string]) =>
  clearAsDispute(shop, desk, of);
const bankAndWallet = async ({ orderId }: Bought) => {
  const {
    "A:BANK": bank = "0",
    "A:GW": wallet = "0",
    "X:SUSPENSE": suspense = "0",
  } = await balances(shop, orderId);
  return { bank: BigInt(bank), wallet: BigInt(wallet), suspense: BigInt(suspense) };
};

describe("a wallet takes back what is owed back already", () => {
  const refused = () => refusedByItsShop(shop);
  const steps = (refundId: string) => stepsOf(shop, refundId);

  test("and its line is that refund, which nobody sends as well", async () => {
    const sold = await refused();
    const { capture, reversal } = await linesOf(sold);
    const { statement } = await stated(capture, reversal);
    expect(await cleared(statement.id, minorOf(sold), "DSP-881")).toMatchObject({ status: 200 });
    await submitRefunds(shop.jobs);
    expect(await steps(sold.refundId)).toEqual(["approved", "manual", "succeeded"]);
    const fee = String(capture.feeMinor);
    expect(await balances(shop, sold.orderId)).toEqual({ "A:BANK": `-${fee}`, "E:GW_FEE": fee });
    // The same money in a line of another kind would be given back twice: it lies in suspense, for a person.
    const again = { ...reversal, trx: `X${reversal.trx}`, type: "Refund" };
    expect(await stated(again)).toMatchObject({ classes: [{ class: "duplicate" }] });
    await expectBooksInOrder(shop);
  });

  test("of a payment under another's number, and nothing of it is owed any more", async () => {
    const { orderId, refundId, first, taken } = await aRepeated(shop, { wallet: "bkash" });
    const both = [first, taken].map(({ invoice, at }) => ({ trx: first.trx, invoice, at, minor: 10_000n }));
    const reversal = {
      ...both[1],
      trx: `V${first.trx}`,
      original: first.trx,
      type: "Reversal",
      feeMinor: 0n,
    };
    const { statement } = await stated(...both, reversal);
    expect(await cleared(statement.id, 10_000n, "DSP-884")).toMatchObject({ status: 200 });
    expect(await steps(refundId)).toEqual(["manual", "succeeded"]);
    const { "L:UNALLOC": unallocated = "0", "L:REFUND_IT": owed = "0" } = await balances(shop, orderId);
    // The other payment is still allocated to nothing.
    expect([unallocated, owed]).toEqual(["-10000", "0"]);
    await expectBooksInOrder(shop);
  });

  test("under a number that two payments have: whoever reads the notice says which of them", async () => {
    const { orderId, refundId, first, taken } = await aRepeated(shop, { wallet: "bkash" });
    expect(await desk.record(orderId, "100")).toMatchObject({ status: 409, code: "dispute.payment_shared" });
    expect((await desk.record(orderId, "100", first.invoice)).code).toBe("dispute.not_disputable");
    expect((await desk.record(orderId, "100", "ELSEWHERE")).code).toBe("dispute.payment_not_found");
    const told = await desk.record(orderId, "100", taken.invoice);
    expect(told).toMatchObject({ status: 201, body: { dispute: null, heldRefunds: [refundId] } });
  });

  test("and its notice keeps the refund for finance, until the statement's line ends it", async () => {
    const sold = await refused();
    const told = await desk.record(sold.orderId, whole(sold));
    expect(told).toMatchObject({ status: 201, body: { dispute: null, heldRefunds: [sold.refundId] } });
    await submitRefunds(shop.jobs);
    expect(await steps(sold.refundId)).toEqual(["approved", "manual"]);
    const { rows } = await shop.world.owner.query(
      "select source, amount_minor::text as minor from refund_finding where refund_id = $1",
      [sold.refundId],
    );
    expect(rows).toEqual([{ source: "wallet", minor: String(minorOf(sold)) }]);
    await expectBooksInOrder(shop);
    const { capture, reversal } = await linesOf(sold);
    const { statement } = await stated(reversal, capture);
    expect(await cleared(statement.id, minorOf(sold), "DSP-882")).toMatchObject({ status: 200 });
    expect(await bankAndWallet(sold)).toEqual({ bank: -capture.feeMinor, wallet: 0n, suspense: 0n });
    await expectBooksInOrder(shop);
  });

  test("with the rest of the payment, which alone is in dispute", async () => {
    const paid = await paidOrder(shop);
    const bought = { placed: paid.placed, orderId: paid.placed.order.id };
    const part = await partWorth(shop, paid, "33335");
    expect((await reject(shop, part.id, part.seller)).status).toBe(200);
    const { capture, reversal } = await linesOf(bought);
    const { statement } = await stated(capture, reversal);
    expect(await cleared(statement.id, minorOf(bought), "DSP-883")).toMatchObject({ status: 200 });
    const { rows } = await shop.world.owner.query<{ disputed: string; home: string }>(
      `select (select amount_minor from dispute where order_id = $1) as disputed,
        (select amount_minor from refund where order_id = $1 and state = 'succeeded') as home`,
      [bought.orderId],
    );
    expect(BigInt(rows[0]?.disputed ?? 0) + BigInt(rows[0]?.home ?? 0)).toBe(minorOf(bought));
    await expectBooksInOrder(shop);
  });

  test("while the refund is on its way: it is written down when that has ended", async () => {
    const sold = await refused();
    await sendBy(shop, sold.refundId, async () => {
      expect(await desk.record(sold.orderId, whole(sold))).toMatchObject({
        ...{ status: 409, code: "dispute.refund_underway" },
      });
      return { state: "refused", code: "unavailable" };
    });
    expect((await desk.record(sold.orderId, whole(sold))).body.heldRefunds).toEqual([sold.refundId]);
    expect(await steps(sold.refundId)).toEqual(["approved", "submitting", "failed", "manual"]);
    await expectBooksInOrder(shop);
  });

  test("at the moment in which it is sent: either of the two, never both", async () => {
    const sold = await refused();
    let asked = 0;
    const [told] = await Promise.all([
      desk.record(sold.orderId, whole(sold)),
      sendBy(shop, sold.refundId, async () => {
        asked += 1;
        return { state: "refunded", providerRefundTrx: `R${sold.refundId}` };
      }),
    ]);
    expect([told.status, asked]).toEqual(asked === 0 ? [201, 0] : [409, 1]);
    await expectBooksInOrder(shop);
  });
});

test("what no machine ends is listed however old it grows, until one of finance says what became of it", async () => {
  const session = await aStaffSession(shop.world, "finance");
  const { orderId, refundId } = await refusedByItsShop(shop);
  await submitRefunds(shop.jobs);
  await shop.world.owner.query(
    `with stray as (insert into hook_message (key, provider, authentic, body, received_at)
       values ('bkash:stray', 'bkash', 'yes', '{"kind":"payment","providerTrx":"TRX9"}', now() - interval '400 days'))
     insert into refund_finding (refund_id, source, trx, amount_minor, at)
     select id, 'wallet', 'TWICE' || n, amount_minor, now() - interval '300 days' - n * interval '1 hour' from refund, generate_series(1, 2) n where id = $1`,
    [refundId],
  );
  const list = async (view: string) => {
    const path = `/v1/support/exceptions?view=${view}`;
    return (await ask<ExceptionPage>(shop.world, session, ["GET", path])).body.items;
  };
  const [twice, stray] = (await list("open")).slice(-2);
  if (!twice || !stray) throw new Error("both are listed");
  expect([twice, stray]).toMatchObject([
    { kind: "found", next: "person", trx: "TWICE2", refundId, order: { id: orderId }, ending: null },
    { kind: "stray", next: "person", id: "bkash:stray", ending: null },
  ]);
  const end = async ({ kind, id }: ExceptionPage["items"][number], reason: string) => {
    const act = { method: "POST", headers: session.headers, body: { kind, id, reason } };
    return (await shop.world.fetch("/v1/support/exceptions/endings", act)).status;
  };
  const twoAtOnce = await Promise.all([1, 2].map(() => end(twice, "sent back by hand")));
  expect(twoAtOnce.toSorted()).toEqual([204, 409]);
  expect(await end(stray, "paid at the till: +8801711222333")).toBe(204);
  expect(await end(stray, "once more")).toBe(409);
  expect(await end({ ...stray, id: "bkash:none" }, "nobody paid")).toBe(409);
  const left = new Set((await list("open")).map(({ id }) => id));
  expect([left.has(twice.id), left.has(stray.id)]).toEqual([false, false]);
  expect((await list("ended")).slice(0, 2)).toMatchObject([
    { id: stray.id, next: "over", ending: { reason: "paid at the till: 01•••••2333" } },
    { id: twice.id, next: "over", order: { id: orderId }, ending: { reason: "sent back by hand" } },
  ]);
  // Said of it anew, it is open anew.
  await shop.world.owner.query(
    "insert into refund_finding (refund_id, source, trx, amount_minor) values ($1, 'wallet', 'THRICE', 1)",
    [refundId],
  );
  expect((await list("open"))[0]).toMatchObject({ kind: "found", trx: "THRICE" });
});
