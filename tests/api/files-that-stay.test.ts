import { afterAll, beforeAll, expect, test } from "vitest";
import { creditDesk } from "../bank-credits.ts";
import type { TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { aFreshOne } from "../staff.ts";
import { undoDesk } from "../undone-files.ts";

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

test("a file of a closed day is not undone, even if two meant to before", async () => {
  const { statement } = await creditDesk(shop, one).aDayOf("2026-11-02", 30_000n);
  const { propose, decide } = undoDesk(shop, one);
  expect(await propose(one, statement.id)).toMatchObject({ status: 200 });
  // No way of ours closes a day while its file is to be undone, or leaves one closed without its credit.
  await shop.world.owner.query(
    `insert into settled_day (source, day, captured_minor, refunded_minor, fees_minor, credited_minor, closed_by)
     values ('upay', '2026-11-02', 30000, 0, 0, 30000, $1)`,
    [one.userId],
  );
  const closed = { status: 409, code: "statement.day_closed" };
  expect(await decide(other, statement.id, "agree")).toMatchObject(closed);
  expect(await decide(other, statement.id, "refuse")).toMatchObject({ status: 200 });
  expect(await propose(one, statement.id)).toMatchObject(closed);
});
