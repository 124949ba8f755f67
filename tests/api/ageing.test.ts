import type { AgeingView } from "@haat/contract/ledger";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aStaffSession, type TestSession } from "../market.ts";
import { type Paid, paidOrder, partWorth, reject } from "../paid-order.ts";
import { anOrderToHangOn, dhaka, givenBack, takenBy } from "../settling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";
import { undoDesk } from "../undone-files.ts";
import { unsettledDesk } from "../unsettled.ts";
import { expectNamed, expectToldByAge } from "../with-wallets.ts";

let shop: TestShop;
let finance: TestSession;
let paid: Paid;
beforeAll(async () => {
  shop = await openShop({ bent: ["L12"] });
  finance = await aStaffSession(shop.world, "finance", "admin");
  paid = await paidOrder(shop);
  for (const goods of ["149900", "33335"]) {
    const { id, seller } = await partWorth(shop, paid, goods);
    expect((await reject(shop, id, seller)).status).toBe(200);
  }
});
afterAll(() => shop.close());

const look = async (query: string): Promise<AgeingView> => {
  const path = `/v1/admin/ledger/ageing?${query}`;
  const { status, body } = await ask<AgeingView>(shop.world, finance, ["GET", path]);
  expect(status).toBe(200);
  return body;
};
const counts = ({ buckets }: AgeingView) => buckets.map(({ bucket, count }) => `${bucket} ${count}`);
const decidedAt = (instant: string, goods: string) =>
  shop.world.owner.query(
    `update refund set decided_at = ${instant} where amount_minor > $1 and amount_minor < $1 + 20000`,
    [goods],
  );

test("what is on its way back is listed by name, and its sum is what the account holds", async () => {
  const { balance, named, items, ...rest } = await look("account=L:REFUND_IT");
  expect(balance).toEqual(paid.placed.order.total);
  expect(named).toEqual(balance);
  expect(items.map(({ order }) => order?.number)).toEqual(Array(2).fill(paid.placed.order.number));
  expect(counts({ items, balance, named, ...rest })).toEqual(["today 2", "young 0", "old 0"]);
});

test("age is counted in business days of Dhaka: a weekend makes nothing older", async () => {
  const { rows } = await shop.world.owner.query<{ days: number }>(
    `select business_days_since(x::timestamptz) - business_days_since('2026-11-15 12:00+06') as days from unnest(array[
      '2026-11-12 23:59:59+06', '2026-11-13 00:00+06', '2026-11-14 23:59:59+06', '2026-11-11 23:59:59+06']) x`,
  );
  // Thursday's last second, Friday, Saturday: the next business day is Sunday. Wednesday is a day older.
  expect(rows.map(({ days }) => days)).toEqual([1, 1, 1, 2]);
});

test("the oldest stands first, and what is three business days old is told apart", async () => {
  await decidedAt("now() - interval '10 days'", "33335");
  const aged = await look("account=L:REFUND_IT");
  expect(counts(aged)).toEqual(["today 1", "young 0", "old 1"]);
  expect(aged.items.map(({ businessDays }) => businessDays >= 3)).toEqual([true, false]);
});

test("what a wallet has not paid out is told by every day since it was paid, and makes up its account", async () => {
  await expectToldByAge(shop, look);
  await expectNamed(look, "bkash");
  await expectBooksInOrder(shop);
});

describe("what a wallet took and never settles", () => {
  let desk: ReturnType<typeof unsettledDesk>;
  let one: TestSession;
  let other: TestSession;
  beforeAll(async () => {
    [one, other] = [
      await aFreshOne(shop.world, "finance", "admin"),
      await aFreshOne(shop.world, "finance", "admin"),
    ];
    desk = unsettledDesk(shop, [one, other]);
  });

  test("is claimed by two, given up by two, and the wallet's all the same when a statement brings it at last", async () => {
    const { read, propose, agree, clear, state, oneMissed, missing, lies } = desk;
    const { missed, orderId, settled } = await oneMissed("2026-11-10");
    // On its way to no statement at all, and stays with the wallet.
    await takenBy(shop, { orderId: await anOrderToHangOn(shop), wallet: "upay" }, [
      { minor: 900n, at: dhaka("2026-10-01", "10:00:00") },
    ]);
    // What went back of it already, the wallet owes no more.
    await givenBack(shop, { taken: missed, minor: 10_000n, at: dhaka("2026-11-10", "12:00:00"), trx: "UR1" });
    const { statement } = await settled();
    const refund = await read(await missing(statement.id, "10000"));
    expect(refund).toMatchObject({ isRefund: true, targets: ["next_statement", "unmade"] });
    const id = await missing(statement.id);
    expect(await read(id)).toMatchObject({ isRefund: false, targets: ["next_statement", "claimed"] });
    expect(await propose(id, "written_off")).toMatchObject({ status: 400 });
    expect(await propose(id, "claimed")).toMatchObject({ status: 200 });
    expect(await agree(one, id)).toMatchObject({ status: 403, code: "difference.own_hand" });
    const twice = await Promise.all([agree(other, id), agree(other, id)]);
    expect(twice.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await lies(orderId)).toEqual({ "X:SUSPENSE": "40000" });
    expect(await read(id)).toMatchObject({
      difference: { state: "open", suspense: { minor: "40000" } },
      ...{ targets: ["next_statement", "bank", "written_off"], clearing: null },
      claims: [{ amount: { minor: "40000" }, reference: "Upay letter 9", lies: "suspense" }],
    });
    expect((await look("")).items).toMatchObject([{ id, businessDays: 0, what: "missing_theirs" }]);
    const { rows } = await shop.world.owner.query("select refund_source($1) as source", [missed.id]);
    expect(rows).toEqual([{ source: "A:BANK" }]);
    await expectNamed(look, "upay");
    await expectBooksInOrder(shop);

    await clear(id, "written_off");
    expect(await lies(orderId)).toEqual({ "E:BAD_DEBT": "40000" });
    await expectBooksInOrder(shop);
    expect((await state("2026-11-11", orderId)).classes).toEqual([]);

    const late = await state("2026-11-12", orderId, [missed]);
    expect(late.classes).toMatchObject([{ class: "late", open: 0 }]);
    expect(await lies(orderId)).toEqual({});
    expect(await read(id)).toMatchObject({
      difference: { state: "cleared", suspense: { minor: "0" } },
      ...{ clearing: { to: "found" }, claims: [{ lies: "wallet", returnedAt: expect.any(String) }] },
    });
    await expectBooksInOrder(shop);

    const files = undoDesk(shop, one);
    await files.propose(one, late.statement.id);
    await files.decide(other, late.statement.id, "agree");
    await files.work();
    expect(await lies(orderId)).toEqual({ "A:GW:upay": "101000" });
    expect((await read(id)).targets).toEqual(["next_statement", "claimed"]);
    await expectBooksInOrder(shop);
  });

  test("is not claimed once all of it went back: it is not offered, and what was proposed before is not agreed to", async () => {
    const { read, propose, agree, oneMissed, missing } = desk;
    const { missed, settled } = await oneMissed("2026-11-14");
    const { statement } = await settled();
    const id = await missing(statement.id);
    expect(await propose(id, "claimed")).toMatchObject({ status: 200 });
    const half = { taken: missed, minor: 25_000n, at: dhaka("2026-11-14", "12:00:00") };
    for (const trx of ["UR2", "UR3"]) await givenBack(shop, { ...half, trx });
    expect(await agree(other, id)).toMatchObject({ status: 409, code: "difference.wrong_state" });
    await desk.refuse(other, id);
    expect((await read(id)).targets).toEqual(["next_statement", "netted"]);
    expect(await propose(id, "claimed")).toMatchObject({ status: 400 });
    await expectBooksInOrder(shop);
  });

  test("goes back to the wallet that promises it, is missed again, and with the file that lacked it", async () => {
    const { read, clear, state, oneMissed, missing, lies } = desk;
    const { orderId, settled } = await oneMissed("2026-11-16");
    const { statement } = await settled();
    const id = await missing(statement.id);
    await clear(id, "claimed");
    await clear(id, "next_statement");
    expect(await lies(orderId)).toEqual({ "A:GW:upay": "50000" });
    expect(await read(id)).toMatchObject({
      difference: { state: "cleared" },
      clearing: { to: "next_statement" },
    });
    await expectBooksInOrder(shop);
    await state("2026-11-17", orderId);
    expect(await read(id)).toMatchObject({ difference: { state: "open", waited: 1 } });
    await clear(id, "claimed");
    expect((await read(id)).claims.map(({ lies: where }) => where)).toEqual(["suspense", "wallet"]);
    await clear(id, "written_off");

    const files = undoDesk(shop, one);
    await files.propose(one, statement.id);
    await files.decide(other, statement.id, "agree");
    await files.work();
    expect(await read(id)).toMatchObject({ difference: { state: "undone", suspense: { minor: "0" } } });
    expect(await lies(orderId)).toEqual({ "A:GW:upay": "111000" });
    await expectBooksInOrder(shop);
  });
});

test("money in suspense that nobody has named shows as a difference of both sums", async () => {
  await shop.world.owner.query(
    `with j as (insert into journal (event_type, event_key) values ('J20', 'unnamed') returning id)
     insert into journal_line (journal_id, line_no, account, side, amount)
     select id, 1, 'X:SUSPENSE', 'D', 700 from j union all select id, 2, 'A:BANK', 'C', 700 from j`,
  );
  expect(await look("")).toMatchObject({
    account: "X:SUSPENSE",
    balance: { minor: "700" },
    named: { minor: "0" },
    items: [],
  });
});
