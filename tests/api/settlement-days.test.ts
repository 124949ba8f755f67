import { DifferenceDetail } from "@haat/contract/difference";
import { afterAll, beforeAll, expect, test } from "vitest";
import { creditDesk, inTaka } from "../bank-credits.ts";
import type { TestSession } from "../market.ts";
import { anOrderToHangOn, dhaka, givenBack, settle, takenBy, type Wish } from "../settling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";
import { feeOf, statedOf, statementOf } from "../stated.ts";

let shop: TestShop;
let one: TestSession;
let other: TestSession;
let desk: ReturnType<typeof creditDesk>;
const day = "2026-11-10";
beforeAll(async () => {
  shop = await openShop();
  [one, other] = [
    await aFreshOne(shop.world, "finance", "admin"),
    await aFreshOne(shop.world, "finance", "admin"),
  ];
  desk = creditDesk(shop, one);
});
afterAll(() => shop.close());

const dayOf = () => desk.dayOf(day);
const close = (of = day) => desk.close(of);

test("finance closes a day: captures, fees, the bank's money and nothing left in suspense", async () => {
  const bp = shop.node.payments.upay.capabilities.feeBps;
  const orderId = await anOrderToHangOn(shop);
  const [plain, dear] = await takenBy(shop, { orderId, wallet: "upay" }, [
    { minor: 100_000n, at: dhaka(day, "10:00:00") },
    { minor: 50_000n, at: dhaka(day, "11:00:00") },
  ]);
  if (!plain || !dear) throw new Error("two were taken");
  expect(await dayOf()).toMatchObject({ captured: { minor: "150000" }, waitsFor: "no_statement" });
  expect(await close()).toMatchObject({ status: 409, code: "day.not_ready" });

  const fees = { plain: feeOf(plain.minor, bp), dear: feeOf(dear.minor, bp) + 700n };
  const file = statementOf([statedOf(plain), statedOf(dear, { feeMinor: fees.dear })], bp);
  const { statement, suspense } = await settle(shop, one, { source: "upay", file, day });
  expect(suspense.minor).toBe("700");
  expect(await dayOf()).toMatchObject({ waitsFor: "differences", open: 1, suspense: { minor: "700" } });

  const [difference] = await desk.differencesOf(statement.id);
  const id = difference?.id ?? "";
  expect(await desk.alarmsAfter(id, 2)).toEqual([]);
  expect((await desk.alarmsAfter(id, 3)).join()).toMatch(`Error: 1 differences have lain`);
  // Daily, until somebody has cleared it.
  expect([await desk.alarmsLater(23), (await desk.alarmsLater(24)).length]).toEqual([[], 1]);
  const buyer = await desk.aBuyerOf(orderId);
  expect(await creditDesk(shop, buyer).callItAFee(id)).toMatchObject({ code: "proposal.own_matter" });
  expect((await desk.callItAFee(id)).status).toBe(200);
  expect(await desk.agree(buyer, id)).toMatchObject({ status: 403, code: "proposal.own_matter" });
  expect(await desk.agree(one, id)).toMatchObject({ status: 403, code: "difference.own_hand" });
  expect((await desk.agree(other, id)).status).toBe(200);
  expect(await desk.agree(other, id)).toMatchObject({ status: 409, code: "difference.wrong_state" });
  const { body } = await ask(shop.world, one, ["GET", `/v1/admin/differences/${id}`]);
  expect(DifferenceDetail.parse(body)).toMatchObject({ difference: { state: "cleared" }, targets: [] });

  expect(await dayOf()).toMatchObject({ waitsFor: "no_bank_credit" });
  const net = 150_000n - fees.plain - fees.dear;
  const credit = { amount: inTaka(net), day: "2026-11-11", reference: "EFT 1" };
  const noted = await desk.proposed(statement.id, credit);
  expect(await dayOf()).toMatchObject({ waitsFor: "credit_undecided", credited: { minor: "0" } });
  expect(await desk.decideCredit(one, noted, "note")).toMatchObject({
    status: 403,
    code: "bank_credit.own_hand",
  });
  expect((await desk.decideCredit(other, noted, "note")).status).toBe(200);
  expect(await dayOf()).toMatchObject({
    waitsFor: null,
    credited: { minor: String(net) },
    net: { minor: String(net) },
  });
  expect((await close()).status).toBe(200);
  expect(await close()).toMatchObject({ status: 409, code: "day.closed" });
  expect(await dayOf()).toMatchObject({ closed: {}, suspense: { minor: "0" }, open: 0 });
  const { rows } = await shop.world.owner.query(
    "select account, balance::text from account_balance where account in ('A:GW:upay','A:BANK','E:GW_FEE','X:SUSPENSE') order by 1",
  );
  expect(rows).toEqual([
    { account: "A:BANK", balance: String(net) },
    { account: "A:GW:upay", balance: "0" },
    { account: "E:GW_FEE", balance: String(fees.plain + fees.dear) },
    { account: "X:SUSPENSE", balance: "0" },
  ]);
  await expectBooksInOrder(shop);
});

test("what the bank pays less than was stated is a difference of its own", async () => {
  const { statement, stated } = await desk.aDayOf("2026-11-13", 90_000n);
  const paid = inTaka(BigInt(stated.net.minor) - 500n);
  const credit = { amount: paid, day: "2026-11-14", reference: "EFT 2" };
  const id = await desk.proposed(statement.id, credit);
  expect(await desk.differencesOf(statement.id)).toEqual([]);
  await desk.decideCredit(other, id, "note");
  expect((await desk.differencesOf(statement.id))[0]).toMatchObject({
    class: "bank",
    state: "open",
    suspense: { minor: "500" },
  });
  await expectBooksInOrder(shop);
});

test("a bank credit that was wrong is undone by two: reversed with where its difference went, and its day opens again", async () => {
  const { proposed, decideCredit, undo, differencesOf, statesOf, balances } = desk;
  const day = "2026-11-06";
  const { statement, stated } = await desk.aDayOf(day, 80_000n);
  const before = await balances();
  const wrong = { amount: "700", day: "2026-11-07", reference: "EFT 88213" };
  const id = await proposed(statement.id, wrong);
  // Two others press at the same time: one of them has agreed, and it is booked once.
  const third = await aFreshOne(shop.world, "finance", "admin");
  const rivals = await Promise.all([decideCredit(other, id, "note"), decideCredit(third, id, "note")]);
  expect(rivals.map(({ status, code }) => [status, code]).toSorted()).toEqual([
    [200, ""],
    [409, "bank_credit.wrong_state"],
  ]);
  const [difference] = await differencesOf(statement.id);
  await desk.callItAFee(difference?.id ?? "");
  await desk.agree(other, difference?.id ?? "");
  expect((await close(day)).status).toBe(200);
  expect(await balances()).not.toEqual(before);

  expect(await decideCredit(other, id, "undo")).toMatchObject({ code: "bank_credit.wrong_state" });
  expect((await undo(other, id)).body).toMatchObject({ credits: [{ state: "undoing", may: ["withdraw"] }] });
  expect((await undo(one, id)).code).toBe("bank_credit.wrong_state");
  expect(await decideCredit(other, id, "undo")).toMatchObject({ status: 403, code: "bank_credit.own_hand" });
  // Whoever read "note" never agrees to "undo".
  expect(await decideCredit(one, id, "note")).toMatchObject({ code: "bank_credit.wrong_state" });
  expect((await decideCredit(one, id, "undo", "refuse")).body).toMatchObject({
    credits: [{ state: "noted" }],
  });
  await undo(other, id);
  const undone = await decideCredit(one, id, "undo");
  expect(undone.body).toMatchObject({
    ...{ statement: { credit: null }, suspense: { minor: "0" } },
    credits: [{ state: "undone", undo: { reason: "another statement's" }, may: [] }],
  });
  expect(await balances()).toEqual(before);
  expect(await differencesOf(statement.id)).toMatchObject([{ state: "undone" }]);
  expect((await statesOf(id)).join(" ")).toBe("proposed noted undoing noted undoing undone");

  // The bank's reference is free for the right one, and the day is closed anew.
  expect((await close(day)).code).toBe("day.not_ready");
  const right = { ...wrong, amount: inTaka(BigInt(stated.net.minor)) };
  await decideCredit(other, await proposed(statement.id, right), "note");
  expect((await close(day)).status).toBe(200);
  expect(await balances()).toEqual(before);
  await expectBooksInOrder(shop);
});

test("a day on which more went back than came in is closed with what the wallet took from the bank", async () => {
  const orderId = await anOrderToHangOn(shop);
  const bp = shop.node.payments.rocket.capabilities.feeBps;
  const [taken] = await takenBy(shop, { orderId, wallet: "rocket" }, [
    { minor: 130_000n, at: dhaka("2026-11-08", "10:00:00") },
  ]);
  if (!taken) throw new Error("one was taken");
  const before = { source: "rocket", file: statementOf([statedOf(taken)], bp), day: "2026-11-08" } as const;
  expect((await settle(shop, one, before)).suspense.minor).toBe("0");
  const back = { minor: 125_050n, at: dhaka("2026-11-09", "10:00:00"), trx: "RBACK1" };
  await givenBack(shop, { taken, ...back });
  const row = { type: "Refund", trx: back.trx, at: back.at, minor: back.minor, original: taken.trx };
  const file = statementOf([statedOf(taken, row)], bp);
  const { statement, stated } = await settle(shop, one, { source: "rocket", file, day: "2026-11-09" });
  expect(stated.net.minor).toBe("-125050");

  const credit = { amount: "-১,২৫০.৫০", day: "2026-11-10", reference: "EFT 3" };
  const { body } = await desk.decideCredit(other, await desk.proposed(statement.id, credit), "note");
  expect(body).toMatchObject({
    ...{ credits: [{ amount: { minor: "-125050" } }], suspense: { minor: "0" }, classes: [] },
  });
  const closed = { source: "rocket", day: "2026-11-09" };
  expect((await ask(shop.world, one, ["POST", "/v1/admin/settled-days"], closed)).status).toBe(200);
  await expectBooksInOrder(shop);
});

test("what was heard of days later belongs to the day on which the wallet took it, and is missed if no statement has it", async () => {
  const [taken, heard] = ["2026-11-15", "2026-11-17"] as const;
  const orderId = await anOrderToHangOn(shop);
  const bp = shop.node.payments.nagad.capabilities.feeBps;
  const after = { at: dhaka(taken, "10:00:00"), heardAt: dhaka(heard, "12:00:00") };
  const statement = async (of: string, minor: bigint, wish: Pick<Wish, "at" | "heardAt">) => {
    const [stated] = await takenBy(shop, { orderId, wallet: "nagad" }, [{ minor, ...wish }]);
    if (!stated) throw new Error("one was taken");
    const file = statementOf([statedOf(stated)], bp);
    return settle(shop, one, { source: "nagad", file, day: of });
  };
  expect((await statement(taken, 40_000n, after)).classes).toEqual([]);
  await takenBy(shop, { orderId, wallet: "nagad" }, [{ minor: 70_000n, ...after }]);
  const { classes } = await statement(heard, 50_000n, { at: dhaka(heard, "10:00:00") });
  expect(classes).toMatchObject([{ class: "missing_theirs", count: 1 }]);
  const tomorrow = new Date(Date.now() + 24 * 3600_000);
  const unheard = await statement("2026-11-19", 60_000n, {
    ...{ at: dhaka("2026-11-19", "10:00:00"), heardAt: tomorrow },
  });
  expect(unheard.classes).toMatchObject([{ class: "status", count: 1 }]);
});
