import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { type DifferenceDetail, DifferencePage } from "@haat/contract/difference";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anotherSumAt } from "../hand-refunds.ts";
import type { TestSession } from "../market.ts";
import { settle } from "../settling.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";
import { dhakaToday } from "../days.ts";

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

async function stated(differences: readonly string[]) {
  const { feeBps } = shop.node.payments.bkash.capabilities;
  const day = dhakaToday();
  const file = await shop.wallets.bkash.settlement(day, feeBps, differences);
  return settle(shop, one, { source: "bkash", file, day });
}
const read = async (id: string): Promise<DifferenceDetail> =>
  (await ask<DifferenceDetail>(shop.world, one, ["GET", `/v1/admin/differences/${id}`])).body;

test("a refund that bKash's file lacks and one that it tells twice are each a difference, which two of finance clear", async () => {
  const orders = [await anotherSumAt(shop, "bkash"), await anotherSumAt(shop, "bkash")];
  await submitRefunds(shop.jobs);
  const { rows: refunds } = await shop.world.owner.query<{ id: string; order: string; minor: string }>(
    `select id, order_id as order, amount_minor::text as minor from refund where state = 'succeeded' and order_id = any($1) order by done_at, id`,
    [orders.map(({ orderId }) => orderId)],
  );
  expect(refunds).toHaveLength(2);
  const { statement } = await stated(["refund:missing", "refund:duplicate"]);
  const path = `/v1/admin/differences?statement=${statement.id}`;
  const { items } = DifferencePage.parse((await ask(shop.world, one, ["GET", path])).body);
  expect(items).toHaveLength(2);
  const [missing, twice] = ["missing_theirs", "duplicate"].map((named) =>
    items.find((each) => each.class === named),
  );
  // Which of the two was first is the wallet's to say; between them they are both.
  const about = [missing?.order?.id, twice?.order?.id].toSorted();
  expect(about).toEqual(refunds.map(({ order }) => order).toSorted());
  const sumOf = (order = "") => refunds.find((each) => each.order === order)?.minor;
  expect(missing).toMatchObject({ state: "open", ours: { minor: sumOf(missing?.order?.id) }, theirs: null });
  expect(twice).toMatchObject({
    ...{ state: "open", theirs: { minor: sumOf(twice?.order?.id) } },
    // It left the bank a second time, and nobody can say yet why.
    suspense: { minor: sumOf(twice?.order?.id) },
  });
  expect(await read(missing?.id ?? "")).toMatchObject({
    ...{ isRefund: true, targets: ["next_statement", "untaken", "unmade"] },
  });
  expect(await read(twice?.id ?? "")).toMatchObject({
    ...{ isRefund: true, targets: ["bank", "gateway_fee", "written_off"] },
  });
  await expectBooksInOrder(shop);

  for (const [id = "", to] of [
    [missing?.id, "next_statement"],
    [twice?.id, "written_off"],
  ] as const) {
    const at = `/v1/admin/differences/${id}/clearing`;
    const idea = { to, reference: "bKash letter 4", note: "" };
    expect(await ask(shop.world, one, ["POST", at], idea)).toMatchObject({ status: 200 });
    const agreed = await ask(shop.world, other, ["POST", `${at}/decisions`], { verdict: "agree" });
    expect(agreed).toMatchObject({ status: 200 });
  }
  await expectBooksInOrder(shop);

  // The whole file of the day has the missing one; everything else it has told before.
  const whole = await stated([]);
  expect(whole).toMatchObject({ matched: 0, classes: [{ class: "duplicate" }, { class: "late", count: 1 }] });
  expect(await read(missing?.id ?? "")).toMatchObject({
    ...{ difference: { state: "cleared" }, clearing: { to: "next_statement" } },
  });
  await expectBooksInOrder(shop);
  expect(shop.world.faults).toEqual([]);
});
