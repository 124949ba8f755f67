import { machines, type SubOrderState, subOrderStates } from "@haat/core/states";
import { afterAll, beforeAll, expect, test } from "vitest";
import { payByWallet, placeOrder, readOrder } from "../buying.ts";
import { aProduct, aVendor, aVendorSession, type TestVendor } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";
import { ask } from "../staff.ts";

let shop: TestShop;
let vendor: TestVendor;
let partId: string;
beforeAll(async () => {
  shop = await openShop();
  vendor = await aVendor(shop.world);
  const placed = await placeOrder(shop, "bkash", [
    [(await aProduct(shop.world, { vendor })).variants[0].id, 1],
  ]);
  await payByWallet(shop, placed);
  partId = (await readOrder(shop.world, placed)).subOrders[0]?.id ?? "";
});
afterAll(() => shop.close());

/** What a shop's acts bring its part to, and with what they come. */
const acts = {
  accept: { to: "accepted", body: undefined },
  pack: { to: "packed", body: undefined },
  "hand-over": { to: "handed_over", body: {} },
  deliver: { to: "delivered", body: { code: "0000" } },
  reject: { to: "cancelled", body: { reason: "out_of_stock" } },
} as const satisfies Readonly<Record<string, { to: SubOrderState; body: unknown }>>;

const movesFrom = (state: SubOrderState): readonly SubOrderState[] =>
  (machines.sub_order.moves as Readonly<Partial<Record<string, readonly SubOrderState[]>>>)[state] ?? [];
/** Also by the steps that an act takes in one breath: a parcel that is delivered was on its way. */
const leadsTo = (state: SubOrderState, to: SubOrderState): boolean =>
  (movesFrom(state).includes(to) || (to === "delivered" && state === "handed_over")) &&
  // Packed again is what its courier called off, by another act.
  !(to === "packed" && state === "handed_over");

const illegal = subOrderStates.flatMap((state) =>
  Object.entries(acts).flatMap(([act, { to, body }]) => (leadsTo(state, to) ? [] : [{ state, act, body }])),
);

const standing = async () =>
  (
    await shop.world.owner.query(
      `select (select json_agg(s.*) from sub_order s) as parts, (select count(*) from transition) as moves,
        (select count(*) from journal) as journals, (select json_agg(t.*) from stock t) as stock`,
    )
  ).rows;

test.each(illegal)(
  "a part that is $state refuses to $act: 409, nothing moves, one row in the audit",
  async (cell) => {
    const seller = await aVendorSession(shop.world, vendor);
    await shop.world.owner.query("update sub_order set state = $1 where id = $2", [cell.state, partId]);
    const before = await standing();
    const path = `/v1/vendor/orders/${partId}/${cell.act}`;
    const { status, code } = await ask(shop.world, seller, ["POST", path], cell.body);
    expect([status, code]).toEqual([409, "sub_order.wrong_state"]);
    expect(await standing()).toEqual(before);
    const { rows } = await shop.world.owner.query(
      "select action, after ->> 'code' as code from audit where actor = $1",
      [`vendor:${seller.userId}`],
    );
    expect(rows).toEqual([{ action: "refused", code: "sub_order.wrong_state" }]);
  },
);

test("the table has illegal acts to try in every state", () => {
  expect(new Set(illegal.map(({ state }) => state))).toEqual(new Set(subOrderStates));
  expect(illegal.length).toBeGreaterThan(30);
});
