import { sweepAttempts } from "@haat/api/jobs/sweep-attempts";
import { DifferencePage } from "@haat/contract/difference";
import { afterAll, beforeAll, expect, test } from "vitest";
import { creditDesk, inTaka } from "../bank-credits.ts";
import { aBkashOrder, aSilentOrder } from "../bkash-orders.ts";
import { placeOrder, readOrder, returnFrom, returnOf, startPayment } from "../buying.ts";
import { aProduct, type TestSession } from "../market.ts";
import { anOrderToHangOn, dhaka, fileSaying, settle, takenBy } from "../settling.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";
import { statedOf, statementOf } from "../stated.ts";
import { undoDesk } from "../undone-files.ts";
import { unsettledDesk } from "../unsettled.ts";
import { dhakaDayIn } from "../days.ts";

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

const differences = async (query: string) =>
  DifferencePage.parse((await ask(shop.world, one, ["GET", `/v1/admin/differences?${query}`])).body).items;

test("a file pays no order that its wallet calls unpaid or given up at that very moment, whatever our books make of it", async () => {
  const { placed: unpaid, reference } = await aBkashOrder(shop);
  await returnFrom(shop, reference, "success");
  const { variants } = await aProduct(shop.world, { pricesMinor: [12_345_650n], stock: 3 });
  const given = await placeOrder(shop, "rocket", [[variants[0].id, 1]]);
  await shop.wallets.rocket.act(await startPayment(shop, given), "cancel", { deliver: false });
  await returnOf(shop, given);
  for (const [placed, source, state] of [
    [unpaid, "bkash", "unknown"],
    [given, "rocket", "failed"],
  ] as const) {
    const file = await fileSaying(shop, source, [placed]);
    const report = await settle(shop, one, { source, file, day: dhakaDayIn(0) });
    expect(report).toMatchObject({ classes: [{ class: "status", count: 1, open: 1 }], booked: [] });
    expect(await readOrder(shop.world, placed)).toMatchObject({
      ...{ state: "pending_payment", payments: [{ state }], refunds: [] },
    });
  }
  await expectBooksInOrder(shop);
});

test("a file that also tells that the money went back pays no order", async () => {
  const placed = await aSilentOrder(shop);
  const paid = await fileSaying(shop, "bkash", [placed]);
  const [, , , row = ""] = paid.split("\n");
  const [trx = "", , , ...rest] = row.split(",");
  const back = ["BACK77", "", "Refund", ...rest.slice(0, 3), "0.00", trx, ...rest.slice(5)].join(",");
  await settle(shop, one, {
    source: "bkash",
    file: paid.replace(row, `${row}\n${back}`),
    day: dhakaDayIn(0),
  });
  await shop.wallet.forgetFaults();
  expect((await readOrder(shop.world, placed)).payments.map(({ state }) => state)).toEqual(["unknown"]);
});

test("what a file alone had booked is told before it is undone, and is a difference from then on until another file shows it", async () => {
  const placed = await aSilentOrder(shop);
  const file = await fileSaying(shop, "bkash", [placed]);
  const day = dhakaDayIn(0);
  const { statement, booked } = await settle(shop, one, { source: "bkash", file, day });
  await shop.wallet.forgetFaults();
  expect((await readOrder(shop.world, placed)).state).toBe("confirmed");
  const { id, number } = placed.order;
  expect(booked).toMatchObject([{ kind: "capture", order: { id, number }, amount: placed.order.total }]);
  const { propose, decide, work, read } = undoDesk(shop, one);
  expect((await propose(one, statement.id)).status).toBe(200);
  expect((await decide(other, statement.id, "agree")).status).toBe(200);
  await work();
  const undone = await read(statement.id);
  expect(undone).toMatchObject({ statement: { state: "undone", open: 1 }, booked: [{ kind: "capture" }] });
  const mine = async () =>
    (await differences(`statement=${statement.id}`)).filter(({ class: named }) => named === "missing_theirs");
  expect(await mine()).toMatchObject([{ state: "open", order: { id }, ours: placed.order.total }]);
  await expectBooksInOrder(shop);
  await settle(shop, one, { source: "bkash", file: `${file}\n`, day });
  expect(await mine()).toMatchObject([{ state: "cleared" }]);
  await expectBooksInOrder(shop);
});

test("a file tells of no day to come and of no more days than 62", async () => {
  const announced = async (fromDay: string, toDay: string) => {
    const file = { source: "rocket", fileName: "f.csv", fileHash: "c".repeat(64), fileBytes: 10 };
    const body = { ...file, fromDay, toDay, reference: null };
    return (await ask(shop.world, one, ["POST", "/v1/admin/statements"], body)).code;
  };
  expect(await announced(dhakaDayIn(0), dhakaDayIn(1))).toBe("statement.days_to_come");
  expect(await announced(dhakaDayIn(-62), dhakaDayIn(0))).toBe("statement.days_too_many");
  expect(await announced(dhakaDayIn(-61), dhakaDayIn(0))).toBe("");
  expect(shop.world.faults).toEqual([]);
});

test("what a wallet took after its day's file was made is missed by the next file, and its day is not closed before", async () => {
  const desk = creditDesk(shop, one);
  const [day, next] = ["2026-11-03", "2026-11-04"];
  const { statement, stated } = await desk.aDayOf(day, 50_000n);
  const orderId = await anOrderToHangOn(shop);
  await takenBy(shop, { orderId, wallet: "upay" }, [{ minor: 70_000n, at: dhaka(day, "15:00:00") }]);
  const credit = { amount: inTaka(BigInt(stated.net.minor)), day: next, reference: "EFT 31" };
  await desk.decideCredit(other, await desk.proposed(statement.id, credit), "note");
  expect(await desk.dayOf(day)).toMatchObject({ waitsFor: "unsettled" });
  expect((await desk.close(day)).code).toBe("day.not_ready");
  expect((await desk.aDayOf(next, 60_000n)).classes).toMatchObject([{ class: "missing_theirs", count: 1 }]);
  expect(await desk.dayOf(day)).toMatchObject({ waitsFor: "differences" });
  const made = "update statement set made_at = $2 where id = $1";
  await shop.world.owner.query(made, [statement.id, dhaka(day, "12:00:00")]);
  expect(await desk.dayOf(day)).toMatchObject({ waitsFor: "no_statement" });
});

const stray = { id: "", ref: "", trx: "ZZTOTHER", invoice: "NONE1", at: dhaka("2026-11-05", "10:00:00") };

test("what nothing explains is new money once, however many files tell it", async () => {
  const file = statementOf([statedOf({ ...stray, minor: 10_000n })], 0);
  const classes = async (text: string) =>
    (await settle(shop, one, { source: "nagad", file: text, day: "2026-11-05" })).classes;
  expect(await classes(file)).toMatchObject([{ class: "missing_ours", count: 1 }]);
  expect(await classes(`${file}\n`)).toMatchObject([{ class: "duplicate", count: 1, open: 1 }]);
  await expectBooksInOrder(shop);
});

const inBooks = async (orderId: string) => {
  const {
    "X:SUSPENSE": suspense = "0",
    "A:GW": wallet = "0",
    "A:BANK": bank,
  } = await balances(shop, orderId);
  return { suspense, wallet, bank };
};

test("what a file told before its wallet did is settled by that line once it is booked, claimed from nobody, and undone with the file", async () => {
  const { variants } = await aProduct(shop.world, { pricesMinor: [120_000n], stock: 5 });
  const placed = await placeOrder(shop, "nagad", [[variants[0].id, 1]]);
  const reference = await startPayment(shop, placed);
  const { nagad } = shop.wallets;
  await nagad.act(reference, "approve", { deliver: false });
  await nagad.fault({ op: "query", do: "lost", times: 20 });
  const { payments } = await nagad.ledger();
  const trx = payments.find(({ reference: of }) => of === reference)?.trxID ?? "";
  const [day, desk] = [dhakaDayIn(0), unsettledDesk(shop, [one, other])];
  const file = (await fileSaying(shop, "nagad", [placed])).replace("01FORGED0", trx);
  const { statement } = await settle(shop, one, { source: "nagad", file, day });
  const [told] = await differences(`statement=${statement.id}`);
  expect(told).toMatchObject({ class: "status", state: "open" });
  const id = told?.id ?? "";
  expect(await desk.propose(id, "bank")).toMatchObject({ status: 200 });

  await nagad.forgetFaults();
  await shop.world.owner.query("update payment_attempt set next_query_at = now() where order_id = $1", [
    placed.order.id,
  ]);
  await shop.world.owner.query("update wallet_pulse set silences = 0");
  await sweepAttempts(shop.jobs);
  expect((await readOrder(shop.world, placed)).state).toBe("confirmed");
  const unmoved = { ...stray, trx: "ZZFAILED", at: new Date(), minor: 10_000n };
  const later = await settle(shop, one, {
    ...{ source: "nagad", day },
    file: statementOf([statedOf(unmoved, { status: "Failed" })], 0),
  });
  const [missed] = await differences(`statement=${later.statement.id}`);
  expect(missed).toMatchObject({ class: "missing_theirs", state: "open" });
  const missing = missed?.id ?? "";
  // Not even one that was proposed before it was told.
  expect((await desk.read(missing)).targets).toEqual(["next_statement"]);
  expect(await desk.propose(missing, "claimed")).toMatchObject({ status: 400 });
  await desk.propose(missing, "next_statement");
  await shop.world.owner.query("update settlement_case set clear_to = 'claimed' where id = $1", [missing]);
  expect((await desk.agree(other, missing)).code).toBe("difference.wrong_state");
  await desk.refuse(other, id);

  const { propose, decide, work } = undoDesk(shop, one);
  await work();
  const { bank } = await inBooks(placed.order.id);
  expect(await inBooks(placed.order.id)).toEqual({ suspense: "0", wallet: "0", bank });
  for (const each of [id, missing])
    expect(await desk.read(each)).toMatchObject({
      difference: { state: "cleared", suspense: { minor: "0" } },
      clearing: { to: "found" },
    });
  await expectBooksInOrder(shop);

  await propose(one, statement.id);
  await decide(other, statement.id, "agree");
  await work();
  expect(await inBooks(placed.order.id)).toEqual({
    ...{ suspense: "0", wallet: placed.order.total.minor, bank: undefined },
  });
  expect((await desk.read(missing)).difference.state).toBe("open");
  await expectBooksInOrder(shop);
});
