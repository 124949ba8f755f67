import { DifferencePage } from "@haat/contract/difference";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type DisputeDesk, openDisputeDesk, paymentOf } from "../disputes.ts";
import { anOrderOf, type Sold } from "../line-refunds.ts";
import { anOrderToHangOn, dhaka, givenBack, sentByHand, settle, type Taken, takenBy } from "../settling.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";
import { feeOf, type Stated, statedOf, statementOf } from "../stated.ts";

let shop: TestShop;
let desk: DisputeDesk;
beforeAll(async () => {
  shop = await openShop();
  desk = await openDisputeDesk(shop);
});
afterAll(() => shop.close());

const minorOf = ({ placed: { order } }: Sold): bigint => BigInt(order.total.minor);
const whole = (sold: Sold): string => String(Number(minorOf(sold)) / 100);
const today = (): string => new Date(Date.now() + 6 * 3_600_000).toISOString().slice(0, 10);

let files = 0;
/** bKash's statement of today. */
async function stated(...rows: readonly Partial<Stated>[]) {
  const { feeBps, statedAs } = shop.node.payments.bkash.capabilities;
  files += 1;
  const lines = rows.map((row): Stated => ({ trx: "", invoice: "", at: new Date(), minor: 0n, ...row }));
  const file = statementOf(lines, feeBps, statedAs ?? "").replace("Merchant settlement", `Part ${files}`);
  const report = await settle(shop, desk.one, { source: "bkash", file, day: today() });
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
  await expectBooksInOrder(shop);
  const { rows } = await shop.world.owner.query<{ id: string }>(
    "select id from dispute where reference = 'DSP-777' and state = 'open'",
  );
  await desk.ended(rows[0]?.id ?? "", { outcome: "lost", bearer: "vendor" });
  await expectBooksInOrder(shop);
});

/** A worker takes a thousand lines at once: so many more below are another batch. */
const inBatchesOfTheirOwn = (file: string, from: number): string => {
  const lines = file.split("\n");
  return [...lines.slice(0, from), ...Array<string>(1_000).fill(""), ...lines.slice(from)].join("\n");
};

test.each([
  ["one batch", "2026-11-18", (file: string) => file],
  ["two batches", "2026-11-17", (file: string) => inBatchesOfTheirOwn(file, -4)],
] as const)("equal refunds in %s of a statement are as many refunds", async (_, of, laidOut) => {
  const at = dhaka(of, "10:00:00");
  const orderId = await anOrderToHangOn(shop);
  const wish = { minor: 90_000n, at };
  const [plain, half, byHand] = await takenBy(shop, { orderId, wallet: "upay" }, [wish, wish, wish]);
  if (!plain || !half || !byHand) throw new Error("three were taken");
  const back = { minor: 20_000n, at };
  const name = (nth: number): string => `UBACK${nth}OF${of.slice(-2)}`;
  const [first, second, numbered, other] = [
    await givenBack(shop, { ...back, taken: plain, trx: null }),
    await givenBack(shop, { ...back, taken: plain, trx: null }),
    // Of these two the wallet has told the number of one.
    await givenBack(shop, { ...back, taken: half, trx: name(4) }),
    await givenBack(shop, { ...back, taken: half, trx: null }),
  ];
  const sent = [
    await sentByHand(shop, { ...byHand, ...back }),
    await sentByHand(shop, { ...byHand, ...back }),
  ];
  const refund = (taken: Taken, nth: number) => ({
    ...statedOf(taken, { ...back, trx: name(nth), type: "Refund", original: taken.trx }),
  });
  const lines = [
    ...[statedOf(plain), statedOf(half), statedOf(byHand)],
    ...[refund(plain, 1), refund(half, 3), refund(byHand, 5)],
    ...[refund(plain, 2), refund(half, 4), refund(byHand, 6)],
  ];
  const file = laidOut(statementOf(lines, shop.node.payments.upay.capabilities.feeBps));
  const { statement } = await settle(shop, desk.one, { source: "upay", file, day: of });
  const { rows } = await shop.world.owner.query<{ id: string; class: string }>(
    "select refund_id as id, class from statement_line where statement_id = $1 and kind = 'refund' order by line",
    [statement.id],
  );
  const ids = rows.map(({ id }) => id);
  expect([ids[0], ids[3]].toSorted()).toEqual([first, second].toSorted());
  expect([ids[1], ids[4]]).toEqual([other, numbered]);
  expect([ids[2], ids[5]].toSorted()).toEqual(sent.toSorted());
  expect(rows.map((row) => row.class)).toEqual(
    rows.map((_row, nth) => (nth % 3 === 2 ? "status" : "matched")),
  );
  await expectBooksInOrder(shop);
});
