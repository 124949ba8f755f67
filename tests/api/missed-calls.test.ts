import type { SupportOrderView } from "@haat/contract/support";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed, type Placed } from "../buying.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { ask } from "../staff.ts";

let parcels: Parcels;
let clerk: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  clerk = await aStaffSession(parcels.shop.world, "support_2");
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

async function stopped(): Promise<Readonly<{ placed: Placed; number: string }>> {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  expect(await parcels.said(number, "attempt_failed")).toBe(200);
  return { placed, number };
}
const called = async (placed: Placed, body: object, by = clerk): Promise<string> => {
  const path = `/v1/support/sub-orders/${partOf(placed)}/calls`;
  const reply = await parcels.shop.world.fetch(path, { method: "POST", headers: keyed(by.headers), body });
  return reply.status === 200 ? "noted" : codeOf(reply);
};
const orderOf = async (placed: Placed, query = ""): Promise<SupportOrderView> => {
  const path = `/v1/support/orders/${placed.order.id}${query}`;
  return (await ask<SupportOrderView>(parcels.shop.world, clerk, ["GET", path])).body;
};

test("after a rider met nobody each call is kept with what came of it, and stands in the order's story with who called", async () => {
  const { placed } = await stopped();
  for (const outcome of ["no_answer", "reached", "refused"])
    expect(await called(placed, { outcome })).toBe("noted");
  const { story, storyKinds, order } = await orderOf(placed);
  const calls = story.filter(({ kind }) => kind === "call");
  expect(calls.map(({ to }) => to)).toEqual(["no_answer", "reached", "refused"]);
  expect(calls.map(({ actor }) => actor)).toEqual(calls.map(() => `support:${clerk.userId}`));
  expect(storyKinds.find(({ kind }) => kind === "call")?.count).toBe(3);
  expect((await orderOf(placed, "?kind=call")).story).toHaveLength(3);
  // Nothing moved by it, and no rider was asked for.
  expect(order.subOrders[0]).toMatchObject({ state: "in_transit", tries: { asked: [] } });
});

test("a buyer who wants the rider again on the phone has him asked for in the same stroke, once, or not at all", async () => {
  const { placed } = await stopped();
  expect(await called(placed, { outcome: "another_try", wish: "evening" })).toBe("noted");
  const { order } = await orderOf(placed);
  expect(order.subOrders[0]?.tries?.asked).toMatchObject([{ by: "support", wish: "evening" }]);
  expect(await called(placed, { outcome: "another_try" })).toBe("parcel.no_new_try");
  expect((await orderOf(placed)).story.filter(({ kind }) => kind === "call")).toHaveLength(1);
});

test("nobody notes a call of a parcel that is on its way, or over, or of a shop that he works for", async () => {
  const under = await parcels.shopkeeper.handedTo("pathao", parcels.fresh());
  expect(await called(under, { outcome: "reached" })).toBe("sub_order.wrong_state");
  const { placed, number } = await stopped();
  const theirs = await aStaffSession(parcels.shop.world, "support_2");
  await parcels.shop.world.owner.query(
    "insert into vendor_member (vendor_id, user_id, member_role) select vendor_id, $2, 'packer' from sub_order where id = $1",
    [partOf(placed), theirs.userId],
  );
  expect(await called(placed, { outcome: "reached" }, theirs)).toBe("staff.own_shop");
  expect(await called(placed, { outcome: "reached" })).toBe("noted");
  expect(await parcels.said(number, "delivered", 0)).toBe(200);
  expect(await called(placed, { outcome: "reached" })).toBe("sub_order.wrong_state");
  await expect(
    parcels.shop.world.owner.query("update parcel_call set outcome = 'refused'"),
  ).rejects.toThrow();
});
