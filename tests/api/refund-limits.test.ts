import { submitRefunds } from "@haat/api/jobs/submit-refunds";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { aCashier } from "../hand-refunds.ts";
import { anOrderOf, decideCase, giveBack, type Sold } from "../line-refunds.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { expectBooksInOrder, openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let clerk: TestSession;
beforeAll(async () => {
  shop = await openShop();
  clerk = await aStaffSession(shop.world, "support_2");
});
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults).toEqual([]);
  await expectBooksInOrder(shop);
});

const journalsOf = async ({ orderId }: Sold): Promise<string[]> => {
  const { rows } = await shop.world.owner.query<{ event: string }>(
    "select event_type as event from journal where order_id = $1 and event_type in ('J8','J9','J10','J19') order by id",
    [orderId],
  );
  return rows.map(({ event }) => event);
};
const settle = async (): Promise<void> => {
  while ((await submitRefunds(shop.jobs)) > 0);
};

describe("above what support may give alone", () => {
  test("a refund waits for finance, slices count together, and agreed it moves once", async () => {
    const sold = await anOrderOf(shop, { goods: [[90_000n, 4]] });
    for (const state of ["approved", "approved", "requested"] as const)
      expect((await giveBack(shop.world, clerk, sold)).body.cases[0]).toMatchObject({ state });
    const { body } = await shop.world
      .fetch(`/v1/support/orders/${sold.orderId}/refunds`, { headers: clerk.headers })
      .then(async (reply) => ({ body: (await reply.json()) as { cases: { id: string }[] } }));
    const id = body.cases[0]?.id ?? "";
    await settle();
    expect(await journalsOf(sold)).toEqual(["J9", "J9"]);
    const [one, other] = [await aCashier(shop.world), await aCashier(shop.world)];
    const told = await Promise.all([
      decideCase(shop.world, one, id),
      decideCase(shop.world, other, id),
      decideCase(shop.world, other, id, "refuse"),
    ]);
    expect(told.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(told.filter(({ code }) => code === "refund.wrong_state")).toHaveLength(2);
  });

  test("is agreed to neither by its maker nor without a fresh proof, and refused it frees its pieces", async () => {
    const sold = await anOrderOf(shop, { goods: [[250_000n, 1]] });
    const both = await aCashier(shop.world);
    await shop.world.owner.query("insert into user_role (user_id, role) values ($1, 'support_2')", [
      both.userId,
    ]);
    const own = await giveBack(shop.world, { ...both, headers: await both.as("support") }, sold);
    const id = own.body.cases[0]?.id ?? "";
    expect((await decideCase(shop.world, both, id)).code).toBe("proposal.own_hand");
    const stale = await aStaffSession(shop.world, "finance", "admin");
    expect((await decideCase(shop.world, stale, id)).code).toBe("auth.step_up_required");
    expect((await giveBack(shop.world, clerk, sold)).code).toBe("refund.line_given_back");
    expect((await decideCase(shop.world, await aCashier(shop.world), id, "refuse")).status).toBe(200);
    expect((await giveBack(shop.world, clerk, sold)).body.cases[0]).toMatchObject({ state: "requested" });
    expect(await journalsOf(sold)).toEqual([]);
  });
});

test("of two who give the last piece back at once, one does", async () => {
  const sold = await anOrderOf(shop, { goods: [[33_335n, 1]] });
  const rival = await aStaffSession(shop.world, "support_2");
  const told = await Promise.all([clerk, rival, clerk, rival].map((by) => giveBack(shop.world, by, sold)));
  expect(told.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(told.filter(({ code }) => code === "refund.line_given_back")).toHaveLength(3);
  expect(await journalsOf(sold)).toEqual(["J9"]);
});

test("the database itself lets no line go back twice, and no part give more than it was", async () => {
  const sold = await anOrderOf(shop, { goods: [[33_335n, 1]] });
  const { body } = await giveBack(shop.world, clerk, sold);
  const id = body.cases[0]?.id ?? "";
  await expect(
    shop.world.owner.query("update sub_order set back_goods_minor = back_goods_minor + 1 where id = $1", [
      sold.partId,
    ]),
  ).rejects.toThrow("sub_order_given_back");
  await shop.world.owner.query(
    `insert into refund_case (id, order_id, sub_order_id, state, fault, goods_minor, delivery_minor, reason, maker_id)
     select 'rcs_again', order_id, sub_order_id, 'requested', fault, goods_minor, 0, reason, maker_id from refund_case where id = $1`,
    [id],
  );
  await expect(
    shop.world.owner.query(
      "insert into refund_case_line select 'rcs_again', order_line_id, 1, amount_minor from refund_case_line where case_id = $1",
      [id],
    ),
  ).rejects.toThrow("refund.line_given_back");
});
