import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { TestSession } from "../market.ts";
import { anOrderToHangOn, dhaka, givenBack, takenBy } from "../settling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";
import { undoDesk } from "../undone-files.ts";
import { booksOf, silentRefund, since } from "../untaken.ts";
import { unsettledDesk } from "../unsettled.ts";

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

const inBooks = (orderId: string) => booksOf(shop, orderId);

const undone = async (statement: string): Promise<void> => {
  const files = undoDesk(shop, one);
  expect(await files.propose(one, statement)).toMatchObject({ status: 200 });
  expect(await files.decide(other, statement, "agree")).toMatchObject({ status: 200 });
  await files.work();
};

describe("a refund that its wallet never took off what it paid", () => {
  test("lies in suspense by two, is set against fees by two, and is taken all the same when a statement names it at last", async () => {
    const { orderId, id, refundId, taken } = await silentRefund(shop, desk, "2026-11-02");
    const { read, propose, agree, clear } = desk;
    expect(await read(id)).toMatchObject({
      ...{ isRefund: true, refund: { id: refundId, state: "succeeded" }, untaken: [] },
      targets: ["next_statement", "untaken", "unmade"],
    });
    const before = await inBooks(orderId);
    expect(await propose(id, "gateway_fee")).toMatchObject({ status: 400 });
    expect(await propose(id, "untaken")).toMatchObject({ status: 200 });
    expect(await agree(one, id)).toMatchObject({ status: 403, code: "difference.own_hand" });
    const twice = await Promise.all([agree(other, id), agree(other, id)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(since(before, await inBooks(orderId))).toEqual({ "A:BANK": "10000", "X:SUSPENSE": "-10000" });
    expect(await read(id)).toMatchObject({
      difference: { state: "open", suspense: { minor: "-10000" } },
      ...{ targets: ["next_statement", "gateway_fee", "unmade"], clearing: null },
      untaken: [{ amount: { minor: "10000" }, reference: "Upay letter 9", lies: "suspense" }],
    });
    expect(await propose(id, "bank")).toMatchObject({ status: 400 });
    await expectBooksInOrder(shop);

    await clear(id, "gateway_fee");
    expect(since(before, await inBooks(orderId))).toEqual({ "A:BANK": "10000", "E:GW_FEE": "-10000" });
    expect(await read(id)).toMatchObject({
      ...{ difference: { state: "cleared" }, untaken: [{ lies: "gateway_fee" }], targets: ["unmade"] },
    });
    await expectBooksInOrder(shop);
    // Another file that does not name it asks nobody anew.
    for (const day of ["2026-11-02", "2026-11-03"])
      expect((await desk.state(day, orderId)).classes).toEqual([]);
    const settled = await inBooks(orderId);

    const late = await taken(one, "2026-11-04");
    expect(late.classes).toMatchObject([{ class: "late", open: 0 }]);
    expect(since(settled, await inBooks(orderId))).toEqual({ "A:BANK": "-10000", "E:GW_FEE": "10000" });
    expect(await read(id)).toMatchObject({
      difference: { state: "cleared", suspense: { minor: "0" } },
      ...{ clearing: { to: "found" }, untaken: [{ lies: "taken", returnedAt: expect.any(String) }] },
    });
    await expectBooksInOrder(shop);

    await undone(late.statement.id);
    expect((await read(id)).targets).toEqual(["next_statement", "untaken", "unmade"]);
    await expectBooksInOrder(shop);
  });

  test("is off the bank again where two let it wait, and with the file that lacked it", async () => {
    const { orderId, id, statement } = await silentRefund(shop, desk, "2026-11-05");
    const before = await inBooks(orderId);
    await desk.clear(id, "untaken");
    await desk.clear(id, "next_statement");
    expect(since(before, await inBooks(orderId))).toEqual({});
    expect(await desk.read(id)).toMatchObject({ clearing: { to: "next_statement" } });
    await desk.state("2026-11-06", orderId);
    expect(await desk.read(id)).toMatchObject({ difference: { state: "open", waited: 1 } });
    await desk.clear(id, "untaken");
    expect((await desk.read(id)).untaken.map(({ lies }) => lies)).toEqual(["suspense", "taken"]);
    await expectBooksInOrder(shop);

    await undone(statement.id);
    expect(await desk.read(id)).toMatchObject({ difference: { state: "undone", suspense: { minor: "0" } } });
    expect((await inBooks(orderId))["X:SUSPENSE"]).toBeUndefined();
    await expectBooksInOrder(shop);
  });

  /** Missed by the file of one day; its payment is settled by that of the next. */
  const missedBefore = async (day: string, next: string) => {
    const orderId = await anOrderToHangOn(shop);
    const at = dhaka(day, "10:00:00");
    const [paid] = await takenBy(shop, { orderId, wallet: "upay" }, [{ minor: 50_000n, at }]);
    if (!paid) throw new Error("one was taken");
    await givenBack(shop, { taken: paid, minor: 10_000n, at: dhaka(day, "12:00:00"), trx: `URLATE${day}` });
    const lacking = await desk.state(day, orderId);
    const id = await desk.missing(lacking.statement.id, "10000");
    const settling = await desk.state(next, orderId, [paid]);
    await desk.clear(id, "untaken");
    return { orderId, id, lacking: lacking.statement.id, settling: settling.statement.id };
  };

  test("is off the bank again with the file that had settled its payment", async () => {
    const { orderId, id, settling } = await missedBefore("2026-11-07", "2026-11-08");
    await desk.clear(id, "gateway_fee");
    await undone(settling);
    // Beside what the other payments of its statements brought.
    expect(await inBooks(orderId)).toMatchObject({ "A:GW:upay": "101000" });
    expect((await inBooks(orderId))["X:SUSPENSE"]).toBeUndefined();
    expect(await desk.read(id)).toMatchObject({
      difference: { state: "open", suspense: { minor: "0" } },
      targets: ["next_statement", "unmade"],
    });
    await expectBooksInOrder(shop);
  });

  test("is off the bank again with the file that lacked it, where another had settled its payment", async () => {
    const { orderId, id, lacking } = await missedBefore("2026-11-14", "2026-11-15");
    await undone(lacking);
    expect((await inBooks(orderId))["X:SUSPENSE"]).toBeUndefined();
    expect(await desk.read(id)).toMatchObject({ difference: { state: "undone", suspense: { minor: "0" } } });
    await expectBooksInOrder(shop);
  });

  test("is not taken from a bank that was never credited with it", async () => {
    const orderId = await anOrderToHangOn(shop);
    const at = dhaka("2026-11-10", "10:00:00");
    const [paid] = await takenBy(shop, { orderId, wallet: "upay" }, [{ minor: 50_000n, at }]);
    if (!paid) throw new Error("one was taken");
    await givenBack(shop, { taken: paid, minor: 10_000n, at: dhaka("2026-11-10", "12:00:00"), trx: "URGW1" });
    const { statement } = await desk.state("2026-11-10", orderId);
    const id = await desk.missing(statement.id, "10000");
    expect((await desk.read(id)).targets).toEqual(["next_statement", "unmade"]);
    expect(await desk.propose(id, "untaken")).toMatchObject({ status: 400 });
  });

  test("is ended by one of two who agree at once, or by the statement that names it meanwhile", async () => {
    const { orderId, id, taken, refundId } = await silentRefund(shop, desk, "2026-11-12");
    const before = await inBooks(orderId);
    expect(await desk.propose(id, "untaken")).toMatchObject({ status: 200 });
    const [agreed, named] = await Promise.all([desk.agree(other, id), taken(one, "2026-11-13")]);
    expect([200, 409]).toContain(agreed.status);
    expect(named.classes).toMatchObject([{ class: "late", open: 0 }]);
    expect(since(before, await inBooks(orderId))).toEqual({});
    expect(await desk.read(id)).toMatchObject({
      ...{ difference: { state: "cleared", suspense: { minor: "0" } }, clearing: { to: "found" } },
      refund: { id: refundId, state: "succeeded" },
    });
    await expectBooksInOrder(shop);
  });
});
