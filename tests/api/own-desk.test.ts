import type { ParcelPage } from "@haat/contract/parcel-desk";
import type { MoneyProposalPage } from "@haat/contract/proposal";
import { ReturnsView } from "@haat/contract/returns-report";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readOrder } from "../buying.ts";
import { taka } from "../doors.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { anOwnDelivery, anOwnDoor, type OwnDelivery } from "../own-deliveries.ts";
import { balances, expectBooksInOrder, openShop, type TestShop } from "../shop.ts";
import { aFreshOne, ask, decideBy } from "../staff.ts";

let shop: TestShop;
let clerk: TestSession;
let finance: TestSession;
beforeAll(async () => {
  shop = await openShop();
  clerk = await aStaffSession(shop.world, "support_2");
  finance = await aFreshOne(shop.world, "finance");
}, 300_000);
afterAll(() => shop.close());
afterEach(async () => {
  expect(shop.world.faults.map(String)).toEqual([]);
  await expectBooksInOrder(shop);
});

type Own = Pick<OwnDelivery, "partId">;
async function rowOf({ partId }: Own, view: string): Promise<ParcelPage["items"][number] | undefined> {
  const path = `/v1/support/parcels?view=${view}`;
  const { items } = (await ask<ParcelPage>(shop.world, clerk, ["GET", path])).body;
  return items.find((row) => row.partId === partId);
}
const promised = ({ partId }: Own, days: number) =>
  shop.world.owner.query(
    "update sub_order set promised_by = now() + make_interval(days => $2) where id = $1",
    [partId, days],
  );

test("support's late list has what a shop carries itself once its day is past, beside what couriers carry", async () => {
  const own = await anOwnDelivery(shop, "bkash");
  expect(await rowOf(own, "late")).toBeUndefined();
  await promised(own, -1);
  expect(await rowOf(own, "late")).toMatchObject({
    ...{ courier: null, consignment: null, state: null, case: null, missed: null },
    ...{ deadline: expect.any(String), stateAt: expect.any(String) },
  });
  const sent = await anOwnDelivery(shop, "cod", { courier: "pathao", number: "OWNL1" });
  await promised(sent, -2);
  const path = ["GET", "/v1/support/parcels?view=late"] as const;
  const { items } = (await ask<ParcelPage>(shop.world, clerk, path)).body;
  expect(items.map(({ partId }) => partId)).toEqual([sent.partId, own.partId]);
  const code = (await readOrder(shop.world, own.placed)).subOrders[0]?.deliveryCode;
  expect((await own.act("deliver", { code })).status).toBe(200);
  expect(await rowOf(own, "late")).toBeUndefined();
});

test("whom its own people did not meet is among the tries, with the evening and what came of our calls", async () => {
  const own = await anOwnDelivery(shop, "cod");
  expect(await rowOf(own, "attempts")).toBeUndefined();
  expect((await own.act("not-met", { reason: "no_answer" })).status).toBe(200);
  const row = await rowOf(own, "attempts");
  expect(row).toMatchObject({ courier: null, missed: { outcome: null, isAsked: false, isReminded: false } });
  const evening = new Date(row?.deadline ?? 0).toLocaleTimeString("en-GB", { timeZone: "Asia/Dhaka" });
  expect(evening).toBe("18:00:00");
  const calls = ["POST", `/v1/support/sub-orders/${own.partId}/calls`] as const;
  expect((await ask(shop.world, clerk, calls, { outcome: "another_try", wish: "any" })).status).toBe(200);
  expect((await rowOf(own, "attempts"))?.missed).toMatchObject({ outcome: "another_try", isAsked: true });
});

test("what turned back at a door, whole or in part, is awaited until its shop has it", async () => {
  const own = await anOwnDoor(shop, "cod");
  const body = { lines: [{ id: own.lines[0], stayed: 1 }] };
  const asked = (await (await own.act("own-door", body)).json()) as { params: { due: string } };
  const said = { ...body, collected: taka(BigInt(asked.params.due)), code: await own.code() };
  expect((await own.act("own-door", said)).status).toBe(200);
  const refused = await anOwnDoor(shop, "cod");
  expect((await refused.act("own-door", { lines: [], collected: "0" })).status).toBe(200);
  for (const [each, state] of [
    [own, "partly_delivered"],
    [refused, null],
  ] as const) {
    expect(await rowOf(each, "returning")).toMatchObject({ courier: null, state });
    expect((await each.act("take-back", { lines: [] })).status).toBe(200);
    expect(await rowOf(each, "returning")).toBeUndefined();
  }
});

test("the report of returns counts what shops carried themselves, by shop, thana and under their own name", async () => {
  const report = async (): Promise<ReturnsView> =>
    ReturnsView.parse((await ask(shop.world, clerk, ["GET", "/v1/support/reports/returns?days=7"])).body);
  const before = await report();
  const [back, lost] = [await anOwnDelivery(shop, "cod"), await anOwnDelivery(shop, "cod")];
  await anOwnDelivery(shop, "cod");
  expect((await back.act("undelivered", { reason: "refused", lines: [] })).status).toBe(200);
  expect((await lost.act("undelivered", { reason: "lost", lines: [] })).status).toBe(200);
  const after = await report();
  expect([after.ended - before.ended, after.back - before.back, after.lost - before.lost]).toEqual([2, 1, 1]);
  // No courier charges for it: that is said, and nothing is awaited.
  expect(after.unbooked).toEqual({ ...before.unbooked, own: before.unbooked.own + 1 });
  const own = (view: ReturnsView) => view.byCourier.find(({ name }) => name === "The shop itself");
  expect((own(after)?.ended ?? 0) - (own(before)?.ended ?? 0)).toBe(2);
  const here = (view: ReturnsView) => view.byArea.find(({ name }) => name === "Dhanmondi, Dhaka");
  expect((here(after)?.ended ?? 0) - (here(before)?.ended ?? 0)).toBe(2);
  expect(after.byShop.reduce((sum, { ended }) => sum + ended, 0)).toBe(after.ended);
});

const says = async ({ partId }: Own, state: string): Promise<string> => {
  const path = ["POST", `/v1/support/sub-orders/${partId}/parcel-state`] as const;
  const { status, code } = await ask(shop.world, clerk, path, { state, reason: "ক্রেতা ফোনে জানিয়েছেন" });
  return status === 200 ? "noted" : code;
};
async function agreed({ placed }: Pick<OwnDelivery, "placed">): Promise<string> {
  const page = await ask<MoneyProposalPage>(shop.world, clerk, ["GET", "/v1/support/proposals"]);
  const id = page.body.items.find(({ order }) => order?.id === placed.order.id)?.id ?? "";
  return (await decideBy(shop.world, finance, ["support", id], "agree")).code;
}
const stateOf = async ({ placed }: Pick<OwnDelivery, "placed">) =>
  (await readOrder(shop.world, placed)).subOrders[0]?.state;

test("delivered without the code: support asks, finance agrees, the shop earns, and its buyer hears where to say otherwise", async () => {
  const own = await anOwnDelivery(shop, "bkash");
  expect(await says(own, "delivered")).toBe("noted");
  expect(await stateOf(own)).toBe("handed_over");
  expect(await agreed(own)).toBe("");
  expect(await stateOf(own)).toBe("delivered");
  expect((await balances(shop, own.placed.order.id))["L:ESCROW"]).toBeUndefined();
  const told = (await waitingMessages(shop.world)).find(
    ({ key }) => key === `${own.partId}:told-own-delivered`,
  );
  expect(told?.text).toMatch(/\/track/);
  expect(await says(own, "delivered")).toBe("consignment.not_found");
});

test("what turned back and never came to its shop ends by two: lost, or there after all, never delivered", async () => {
  for (const [state, part] of [
    ["lost", "lost"],
    ["rto_received", "returned_to_origin"],
  ] as const) {
    const own = await anOwnDelivery(shop, "bkash");
    expect((await own.act("own-door", { lines: [], collected: "0" })).status).toBe(200);
    expect(await says(own, "delivered")).toBe("parcel.not_from_here");
    expect(await says(own, state)).toBe("noted");
    expect(await agreed(own)).toBe("");
    expect(await stateOf(own)).toBe(part);
    const { refunds } = await readOrder(shop.world, own.placed);
    expect(refunds.map(({ amount }) => amount.minor)).toEqual([own.placed.order.total.minor]);
  }
});
