import { DifferencePage } from "@haat/contract/difference";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DisputeDesk, openDisputeDesk, paymentOf } from "../disputes.ts";
import { equalRefunds, inBatchesOfTheirOwn } from "../equal-refunds.ts";
import { anOrderOf, type Sold } from "../line-refunds.ts";
import { settle } from "../settling.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { standing, undoDesk } from "../undone-files.ts";
import { feeOf, type Stated, statementOf } from "../stated.ts";
import { dhakaToday } from "../days.ts";

let shop: TestShop;
let desk: DisputeDesk;
beforeAll(async () => {
  shop = await openShop();
  desk = await openDisputeDesk(shop);
});
afterAll(() => shop.close());

const minorOf = ({ placed: { order } }: Sold): bigint => BigInt(order.total.minor);
const whole = (sold: Sold): string => String(Number(minorOf(sold)) / 100);
let files = 0;
/** bKash's statement of today. */
async function stated(...rows: readonly Partial<Stated>[]) {
  const { feeBps, statedAs } = shop.node.payments.bkash.capabilities;
  files += 1;
  const lines = rows.map((row): Stated => ({ trx: "", invoice: "", at: new Date(), minor: 0n, ...row }));
  const file = statementOf(lines, feeBps, statedAs ?? "").replace("Merchant settlement", `Part ${files}`);
  const report = await settle(shop, desk.one, { source: "bkash", file, day: dhakaToday() });
  expect(report.refusal).toBeNull();
  return report;
}

async function linesOf(sold: Sold) {
  const { trx } = await paymentOf(shop.world, sold.orderId);
  const fee = feeOf(minorOf(sold), shop.node.payments.bkash.capabilities.feeBps);
  const capture = { trx, minor: minorOf(sold), feeMinor: fee };
  return {
    capture,
    reversal: { trx: `V${trx}`, original: trx, type: "Reversal", minor: minorOf(sold), feeMinor: 0n },
    returned: { trx: `W${trx}`, original: trx, type: "Adjustment", minor: minorOf(sold), feeMinor: 0n },
  };
}

const bankAndWallet = async ({ orderId }: Sold) => {
  const {
    "A:BANK": bank = "0",
    "A:GW": wallet = "0",
    "X:SUSPENSE": suspense = "0",
  } = await balances(shop, orderId);
  return { bank: BigInt(bank), wallet: BigInt(wallet), suspense: BigInt(suspense) };
};

/** A file, as two of finance undo it. */
async function undone(id: string): Promise<void> {
  const { propose, decide, work, read } = undoDesk(shop, desk.one);
  expect(await propose(desk.one, id)).toMatchObject({ status: 200 });
  expect(await decide(desk.other, id, "agree")).toMatchObject({ status: 200 });
  await work();
  expect(await read(id)).toMatchObject({ statement: { state: "undone" } });
}

test("a notice before the payout: what is withheld is netted with it, and its line explains itself", async () => {
  const sold = await anOrderOf(shop, { to: "deliver" });
  const id = await desk.opened(sold.orderId, whole(sold));
  const { capture, reversal, returned } = await linesOf(sold);
  const first = await stated(reversal, capture);
  expect(first).toMatchObject({ matched: 2, classes: [] });
  expect(await bankAndWallet(sold)).toEqual({ bank: -capture.feeMinor, wallet: 0n, suspense: 0n });
  await expectBooksInOrder(shop);
  await desk.ended(id, { outcome: "won" });
  const net = minorOf(sold) - capture.feeMinor;
  expect(await bankAndWallet(sold)).toEqual({ bank: net, wallet: 0n, suspense: 0n });
  // The wallet's own word that it has put it back changes nothing more.
  expect(await stated(returned)).toMatchObject({ matched: 1, classes: [] });
  expect(await bankAndWallet(sold)).toEqual({ bank: net, wallet: 0n, suspense: 0n });
  await expectBooksInOrder(shop);
});

test("a notice after the payout leaves the bank, and the fee that the wallet gives back with it comes home", async () => {
  const sold = await anOrderOf(shop, { to: "deliver" });
  const { capture, reversal } = await linesOf(sold);
  await stated(capture);
  const id = await desk.opened(sold.orderId, whole(sold));
  expect(await stated({ ...reversal, feeMinor: capture.feeMinor })).toMatchObject({
    matched: 1,
    classes: [],
  });
  expect(await bankAndWallet(sold)).toEqual({ bank: 0n, wallet: 0n, suspense: 0n });
  await desk.ended(id, { outcome: "lost", bearer: "market" });
  expect(await balances(shop, sold.orderId)).toMatchObject({ "E:DISPUTE_LOSS": String(minorOf(sold)) });
  await expectBooksInOrder(shop);
});

test("won before the payout, the wallet holds it again and pays it out as ever", async () => {
  const sold = await anOrderOf(shop, { to: "deliver" });
  const id = await desk.opened(sold.orderId, "100");
  await desk.ended(id, { outcome: "won" });
  const { capture } = await linesOf(sold);
  await stated(capture);
  const net = minorOf(sold) - capture.feeMinor;
  expect(await bankAndWallet(sold)).toEqual({ bank: net, wallet: 0n, suspense: 0n });
  await expectBooksInOrder(shop);
});

test("a statement that is the first to say so waits in suspense until two open the dispute of it", async () => {
  const sold = await anOrderOf(shop, { to: "deliver" });
  const { capture, reversal } = await linesOf(sold);
  const { statement } = await stated(capture, reversal);
  const list = await ask(shop.world, desk.one, ["GET", `/v1/admin/differences?statement=${statement.id}`]);
  const [difference] = DifferencePage.parse(list.body).items;
  expect(difference).toMatchObject({ class: "reversed", suspense: { minor: String(minorOf(sold)) } });
  const path = `/v1/admin/differences/${difference?.id}/clearing`;
  const idea = { to: "dispute", reference: "DSP-777", note: "পার্সেল আসেনি বলছেন" };
  expect(await ask(shop.world, desk.one, ["POST", path], idea)).toMatchObject({ status: 200 });
  const agree = { verdict: "agree" };
  const told = await ask(shop.world, desk.other, ["POST", `${path}/decisions`], agree);
  expect(told).toMatchObject({ status: 200, body: { difference: { state: "cleared" } } });
  // What two have drawn from the file stands.
  const { propose } = undoDesk(shop, desk.one);
  expect(await propose(desk.one, statement.id)).toMatchObject({ status: 409, code: "statement.in_dispute" });
  await expectBooksInOrder(shop);
  const { rows } = await shop.world.owner.query<{ id: string }>(
    "select id from dispute where reference = 'DSP-777' and state = 'open'",
  );
  await desk.ended(rows[0]?.id ?? "", { outcome: "lost", bearer: "vendor" });
  await expectBooksInOrder(shop);
});

test("files in which a dispute was netted are undone, and the right one settles as if they had never been", async () => {
  const sold = await anOrderOf(shop, { to: "deliver" });
  const { capture, reversal } = await linesOf(sold);
  const taken = { ...reversal, feeMinor: capture.feeMinor };
  const before = await standing(shop);
  const payout = await stated(capture);
  const id = await desk.opened(sold.orderId, whole(sold));
  const withheld = await stated(taken);
  const settled = await bankAndWallet(sold);
  expect(settled).toEqual({ bank: 0n, wallet: 0n, suspense: 0n });
  // The one that the other rests on goes first. What the dispute took at the bank stays taken.
  for (const { statement } of [payout, withheld]) {
    await undone(statement.id);
    await expectBooksInOrder(shop);
  }
  expect(await standing(shop)).toEqual(before);
  const open = { bank: -minorOf(sold), wallet: minorOf(sold), suspense: 0n };
  expect(await bankAndWallet(sold)).toEqual(open);
  const right = await stated(taken, capture);
  expect(right).toMatchObject({ matched: 2, classes: [] });
  expect(await bankAndWallet(sold)).toEqual(settled);
  await undone(right.statement.id);
  expect(await bankAndWallet(sold)).toEqual(open);
  await desk.ended(id, { outcome: "won" });
  await stated(taken, capture);
  await expectBooksInOrder(shop);
});

test("a dispute of before the payout is as it was when the file that netted it is undone", async () => {
  const sold = await anOrderOf(shop, { to: "deliver" });
  await desk.opened(sold.orderId, whole(sold));
  const before = [await standing(shop), await bankAndWallet(sold)];
  const { capture, reversal } = await linesOf(sold);
  for (const [lines, bank] of [
    [[reversal], -minorOf(sold)],
    [[capture, reversal], -capture.feeMinor],
  ] as const) {
    const { statement } = await stated(...lines);
    expect(await bankAndWallet(sold)).toMatchObject({ bank });
    await undone(statement.id);
    expect([await standing(shop), await bankAndWallet(sold)]).toEqual(before);
  }
  await expectBooksInOrder(shop);
});

test.each([
  ["one batch", "2026-11-18", (file: string) => file],
  ["two batches", "2026-11-17", (file: string) => inBatchesOfTheirOwn(file, -4)],
] as const)("equal refunds in %s of a statement are as many refunds", async (_, of, laidOut) => {
  const { lines, plain, half, sent } = await equalRefunds(shop, of);
  const file = laidOut(statementOf(lines, shop.node.payments.upay.capabilities.feeBps));
  const { statement } = await settle(shop, desk.one, { source: "upay", file, day: of });
  const { rows } = await shop.world.owner.query<{ id: string; class: string }>(
    "select refund_id as id, class from statement_line where statement_id = $1 and kind = 'refund' order by line",
    [statement.id],
  );
  const ids = rows.map(({ id }) => id);
  expect([ids[0], ids[3]].toSorted()).toEqual(plain.toSorted());
  expect([ids[1], ids[4]]).toEqual(half);
  expect([ids[2], ids[5]].toSorted()).toEqual(sent.toSorted());
  expect(rows.map((row) => row.class)).toEqual(
    rows.map((_row, nth) => (nth % 3 === 2 ? "status" : "matched")),
  );
  await expectBooksInOrder(shop);
});
