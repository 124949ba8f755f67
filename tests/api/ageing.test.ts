import type { AgeingView } from "@haat/contract/ledger";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aStaffSession, type TestSession } from "../market.ts";
import { type Paid, paidOrder, partWorth, reject } from "../paid-order.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

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
