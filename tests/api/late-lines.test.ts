import { settleStatements } from "@haat/api/jobs/settle-statements";
import { DifferencePage } from "@haat/contract/difference";
import type { Wallet } from "@haat/core/payment-methods";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { decide, record } from "../hand-refunds.ts";
import type { TestSession } from "../market.ts";
import { anOrderToHangOn, givenBack, sentByHand, settle, type Taken, takenBy } from "../settling.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";
import { type Stated, statedOf, statementOf } from "../stated.ts";
import { undoDesk } from "../undone-files.ts";
import { dhakaDayAt } from "../days.ts";

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
afterEach(async () => {
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});

const at = new Date(Date.now() - 60_000);
const day = dhakaDayAt(at);
const back = { minor: 40_000n, at };

async function paid(wallet: Wallet = "upay"): Promise<Taken & { orderId: string }> {
  const orderId = await anOrderToHangOn(shop);
  const [taken] = await takenBy(shop, { orderId, wallet }, [{ minor: 100_000n, at }]);
  if (!taken) throw new Error("one was taken");
  return { ...taken, orderId };
}

const backIn = (taken: Taken, trx: string, changed: Partial<Stated> = {}): Stated =>
  statedOf(taken, { ...back, trx, type: "Refund", original: taken.trx, ...changed });

/** Without a fee, so that every account says its sums plainly. */
async function stated(source: Wallet, ...rows: readonly Stated[]): Promise<string> {
  const file = statementOf(rows, shop.node.payments[source].capabilities.feeBps);
  return (await settle(shop, one, { source, file, day })).statement.id;
}
const differencesOf = async (statement: string) =>
  DifferencePage.parse(
    (await ask(shop.world, one, ["GET", `/v1/admin/differences?statement=${statement}`])).body,
  ).items.map(({ class: named, state, suspense, line }) => [named, state, suspense.minor, line]);
const work = async () => {
  while ((await settleStatements(shop.jobs)) > 0);
};
async function undone(statement: string): Promise<void> {
  const desk = undoDesk(shop, one);
  expect(await desk.propose(one, statement)).toMatchObject({ status: 200 });
  expect(await desk.decide(other, statement, "agree")).toMatchObject({ status: 200 });
  await desk.work();
}

describe("a refund that a file told before our books knew that it was home", () => {
  test.each([
    ["with its payment", true],
    ["alone, its payment with the wallet still", false],
  ])("%s is settled by that line, once, and undone with the file", async (_name, isWhole) => {
    const taken = await paid();
    const id = await sentByHand(shop, { ...taken, ...back });
    const trx = isWhole ? "ULATE1" : "ULATE2";
    const file = await stated("upay", ...(isWhole ? [statedOf(taken)] : []), backIn(taken, trx));
    const line = isWhole ? 5 : 4;
    expect(await differencesOf(file)).toContainEqual(["status", "open", "40000", line]);
    await record(shop.world, one, id, { wallet: "upay", amount: "40000", trx });
    expect((await decide(shop.world, other, id)).body).toMatchObject({ state: "succeeded" });
    await work();
    expect(await differencesOf(file)).toContainEqual(["status", "cleared", "0", line]);
    const { "A:BANK": bank = "0", "E:GW_FEE": fee = "0", ...lies } = await balances(shop, taken.orderId);
    // What was taken, and what of it was owed back and went: nothing in suspense, nothing twice.
    expect(lies).toEqual({ "L:UNALLOC": "-60000", ...(!isWhole && { "A:GW": "100000" }) });
    expect(BigInt(bank) + BigInt(fee)).toBe(isWhole ? 60_000n : -40_000n);
    const nobodys = statedOf({ ...taken, trx: `${trx}X`, invoice: "" }, { status: "Failed" });
    const again = await stated("upay", backIn(taken, trx), nobodys);
    expect(await differencesOf(again)).toContainEqual(["duplicate", "open", "40000", 4]);
    await undone(again);
    await undone(file);
    expect(await balances(shop, taken.orderId)).toEqual(
      isWhole
        ? { "A:GW": "100000", "A:BANK": "-40000", "L:UNALLOC": "-60000" }
        : { "A:GW": "60000", "L:UNALLOC": "-60000" },
    );
  });

  test("and that names no payment is known by its number, whether written large or small", async () => {
    const taken = await paid();
    const file = await stated("upay", backIn(taken, "ULATE3", { original: "", invoice: "" }));
    expect(await differencesOf(file)).toContainEqual(["missing_ours", "open", "40000", 4]);
    const id = await givenBack(shop, { ...back, taken, trx: "ULATE3" });
    await work();
    expect(await differencesOf(file)).toContainEqual(["missing_ours", "cleared", "0", 4]);
    const { rows } = await shop.world.owner.query(
      "select statement_id as file from settled_refund where refund_id = $1",
      [id],
    );
    expect(rows).toEqual([{ file }]);
  });

  test("without a number of its own is one of two equal ones, and each has its own line", async () => {
    const taken = await paid();
    const file = await stated("upay", backIn(taken, "UEQ1"), backIn(taken, "UEQ2"), backIn(taken, "UEQ3"));
    const ids = [
      await givenBack(shop, { ...back, taken, trx: null }),
      await givenBack(shop, { ...back, taken, trx: null }),
    ];
    await work();
    const told = await differencesOf(file);
    expect(told.filter(([named]) => named === "missing_ours").toSorted()).toEqual([
      ["missing_ours", "cleared", "0", 4],
      ["missing_ours", "cleared", "0", 5],
      ["missing_ours", "open", "40000", 6],
    ]);
    const { rows } = await shop.world.owner.query(
      "select line from settled_refund where refund_id = any($1) order by line",
      [ids],
    );
    expect(rows).toEqual([{ line: 4 }, { line: 5 }]);
  });

  test.each([
    ["under another number", { trx: "UOTHER1" }, { trx: "UTOLD1" }],
    ["of another sum", { trx: "UOTHER2", minor: 39_900n }, { trx: "UOTHER2" }],
    ["with a fee that nobody has heard of", { trx: "UOTHER3" }, { trx: "UOTHER3", feeMinor: 100n }],
  ])("%s is not settled by it: two of finance look", async (_name, ours, theirs) => {
    const taken = await paid();
    const file = await stated("upay", backIn(taken, theirs.trx, theirs));
    await givenBack(shop, { ...back, taken, ...ours });
    await work();
    expect((await differencesOf(file)).filter(([, state]) => state !== "open")).toEqual([]);
  });

  test("is not settled by a line under the number of another payment's refund", async () => {
    const [mine, others] = [await paid(), await paid()];
    await givenBack(shop, { ...back, taken: others, trx: "UTWO1" });
    const file = await stated("upay", backIn(mine, "UTWO2", { original: "", invoice: "" }));
    await givenBack(shop, { ...back, taken: mine, trx: "UTWO2" });
    await givenBack(shop, { ...back, taken: others, trx: "UTWO2" });
    await work();
    expect(await differencesOf(file)).toContainEqual(["missing_ours", "open", "40000", 4]);
  });
});

test("a payment that a file told by its number alone is settled by that line, and what went back of it already left the wallet", async () => {
  const file = await stated(
    "upay",
    statedOf({ id: "", ref: "", trx: "UPAID1", invoice: "", minor: 100_000n, at }, {}),
  );
  expect(await differencesOf(file)).toContainEqual(["missing_ours", "open", "-98900", 4]);
  const taken = await paid();
  await shop.world.owner.query("update payment_attempt set gateway_trx_id = 'UPAID1' where id = $1", [
    taken.id,
  ]);
  await givenBack(shop, { ...back, taken, trx: "UBACK1" });
  expect(await balances(shop, taken.orderId)).toMatchObject({ "A:GW": "60000" });
  await work();
  expect(await differencesOf(file)).toContainEqual(["missing_ours", "cleared", "0", 4]);
  const { "E:GW_FEE": fee = "0", ...lies } = await balances(shop, taken.orderId);
  // Into the bank by the file, when nobody knew whose it was; out of it by the refund.
  expect(lies).toEqual({
    ...{ "A:BANK": "-40000", "L:UNALLOC": "-60000" },
    "X:SUSPENSE": String(100_000n - BigInt(fee)),
  });
  await undone(file);
  expect(await balances(shop, taken.orderId)).toMatchObject({ "A:GW": "60000" });
});

test("a refund that a file alone had booked is told before the file is undone, and a difference from then on until another shows it", async () => {
  const taken = await paid();
  const id = await sentByHand(shop, { ...taken, ...back });
  await shop.world.owner.query("update refund set state = 'unknown' where id = $1", [id]);
  const rows = [statedOf(taken), backIn(taken, "UALONE1")];
  const file = await stated("upay", ...rows);
  const { read } = undoDesk(shop, one);
  const order = { id: taken.orderId };
  expect((await read(file)).booked).toMatchObject([{ kind: "refund", order, amount: { minor: "40000" } }]);
  await undone(file);
  expect(await balances(shop, taken.orderId)).toEqual({ "A:GW": "60000", "L:UNALLOC": "-60000" });
  expect((await differencesOf(file)).filter(([, state]) => state === "open")).toEqual([
    ["missing_theirs", "open", "0", null],
  ]);
  await stated("upay", ...rows, statedOf({ ...taken, trx: "UNOISE", invoice: "" }, { status: "Failed" }));
  expect((await differencesOf(file)).filter(([, state]) => state === "open")).toEqual([]);
});
