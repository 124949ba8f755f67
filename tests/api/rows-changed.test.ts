import { compareRows } from "@haat/api/jobs/compare-rows";
import { watchSuspense } from "@haat/api/jobs/watch-suspense";
import { LateRowPage } from "@haat/contract/late-row";
import type { RemittanceRowView } from "@haat/contract/remittance-row";
import { newId } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { linesOf, openExchangeDesk } from "../exchange-rows.ts";
import { wholeTaka } from "../parcels.ts";
import type { RemittanceDesk } from "../remittance-desk.ts";

let desk: RemittanceDesk;
beforeAll(async () => void (desk = await openExchangeDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const compared = (): Promise<number> => compareRows(desk.shop.jobs);
const standing = async (id: string) => {
  const { toCompare, changed } = (await desk.report(id)).posting ?? {};
  return { toCompare, changed };
};
const changedRows = async (id: string) =>
  (await desk.call(desk.support, "GET", desk.pathOf(id, "/rows?show=changed"))).body[
    "items"
  ] as RemittanceRowView[];
const press = (id: string) => desk.call(desk.support, "POST", desk.pathOf(id, "/comparison"));
const accept = { act: "accept", short: "leave", odd: "accept" };
async function onItsWay() {
  const number = desk.parcels.fresh();
  const placed = await desk.parcels.shopkeeper.handedTo("pathao", number);
  await desk.parcels.reported(number, "out_for_delivery");
  return { number, placed, taka: Number(wholeTaka(placed)) / 100 };
}

test("a row that named a number before any parcel of ours bore it is compared once one does, and posted by itself", async () => {
  const number = desk.parcels.fresh();
  const id = await desk.matched([{ number, collected: 500, fee: 70 }]);
  expect((await linesOf(desk, id))[0]?.labels).toContain("UNKNOWN_CONSIGNMENT");
  const placed = await desk.parcels.shopkeeper.handedTo("pathao", number);
  expect(await desk.parcels.said(number, "delivered")).toBe(200);
  expect(await standing(id)).toEqual({ toCompare: 1, changed: 0 });
  expect(await changedRows(id)).toMatchObject([{ line: 2, changed: "number" }]);
  expect(await press(id)).toMatchObject({ status: 200, body: { posting: { toCompare: 0 } } });
  const off = Number(wholeTaka(placed)) / 100 - 500;
  expect(await desk.caseOf(id, 2)).toMatchObject({
    ...{ row: { match: "exact", changed: null, order: { number: placed.order.number } }, parcel: { number } },
    history: [{ act: "compare", by: "" }],
  });
  expect((await linesOf(desk, id))[0]?.labels).toEqual(
    off === 0 ? [] : [off > 0 ? "SHORT_COLLECTED" : "OVER_COLLECTED"],
  );
  expect(await compared()).toBe(0);
  expect((await desk.act(desk.support, id, 2, { act: "drop" })).code).toBe("");
});

test("what a person has said is no parcel's stays so, whatever number a parcel bears later", async () => {
  const { number, taka } = await desk.delivered();
  const later = desk.parcels.fresh();
  const id = await desk.matched([{ number: later, collected: taka, fee: 70 }]);
  const consignmentId = (
    await desk.world.owner.query<{ id: string }>("select id from consignment where number = $1", [number])
  ).rows[0]?.id;
  expect((await desk.act(desk.support, id, 2, { act: "match", consignmentId })).code).toBe("");
  expect((await desk.act(desk.support, id, 2, { act: "unmatch" })).code).toBe("");
  await desk.parcels.shopkeeper.handedTo("pathao", later);
  expect([await standing(id), await compared()]).toEqual([{ toCompare: 0, changed: 0 }, 0]);
  expect((await desk.act(desk.support, id, 2, { act: "drop" })).code).toBe("");
});

test("what somebody accepted is not posted once it is known otherwise: it is compared as it is posted, and waits for him anew", async () => {
  const { number, placed, taka } = await onItsWay();
  const id = await desk.matched([{ number, collected: taka - 30, fee: 70 }]);
  expect((await linesOf(desk, id))[0]?.labels).toEqual(["SHORT_COLLECTED"]);
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  expect(await desk.parcels.said(number, "rto_in_transit")).toBe(200);
  expect(await standing(id)).toEqual({ toCompare: 1, changed: 0 });
  await desk.posted();
  expect(await desk.caseOf(id, 2)).toMatchObject({
    ...{ row: { state: "waiting", changed: null }, history: [{ act: "void", by: "" }, { act: "accept" }] },
  });
  expect((await linesOf(desk, id))[0]?.labels).toContain("STATUS_CONFLICT_DELIVERED");
  expect(await desk.attempt(placed)).toBe("cod_pending");
  expect((await desk.act(desk.support, id, 2, { act: "drop" })).code).toBe("");
});

test("what is posted stays as it was posted, and names that something else is known since", async () => {
  const [{ number }, bought] = [await onItsWay(), await desk.delivered()];
  const id = await desk.matched([
    { number, word: "Return", collected: 0, fee: 35, payout: -35 },
    { number: bought.number, collected: bought.taka, fee: 70 },
  ]);
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  expect(await linesOf(desk, id)).toMatchObject([{ state: "posted" }, { state: "posted" }]);
  expect(await standing(id)).toEqual({ toCompare: 0, changed: 0 });
  expect(await desk.parcels.said(number, "delivered")).toBe(200);
  expect(await standing(id)).toEqual({ toCompare: 0, changed: 1 });
  expect(await changedRows(id)).toMatchObject([{ line: 2, state: "posted", changed: "ended" }]);
  expect([await compared(), await standing(id)]).toEqual([0, { toCompare: 0, changed: 1 }]);
  expect((await desk.act(desk.other, id, 2, { act: "unmatch" })).code).toBe("");
  expect(await standing(id)).toEqual({ toCompare: 0, changed: 0 });
});

/** A row in the books that says its parcel came back, of one that was delivered after that. */
async function postedOtherwise() {
  const { number } = await onItsWay();
  const id = await desk.matched([{ number, word: "Return", collected: 0, fee: 35, payout: -35 }]);
  expect((await desk.act(desk.support, id, 2, accept)).code).toBe("");
  expect((await desk.order(desk.support, id)).code).toBe("");
  await desk.posted();
  expect(await desk.parcels.said(number, "delivered")).toBe(200);
  return id;
}
const seen = (id: string, changedAt: string | null) =>
  desk.act(desk.support, id, 2, { act: "seen", changedAt, reason: "the shop has it back" });

test("whoever has seen what became known of a posted row says that it still is right, of just that", async () => {
  const id = await postedOtherwise();
  const before = await desk.caseOf(id, 2);
  expect(before).toMatchObject({ row: { changed: "ended" }, may: ["seen", "unmatch"] });
  expect((await seen(id, new Date(Date.parse(before.changedAt ?? "") - 1).toISOString())).code).toBe(
    "remittance.changed",
  );
  expect((await seen(id, before.changedAt)).code).toBe("");
  expect(await desk.caseOf(id, 2)).toMatchObject({
    ...{ row: { state: "posted", changed: null }, changedAt: null, may: ["unmatch"] },
    history: [{ act: "seen", reason: "the shop has it back" }, { act: "post" }, { act: "accept" }],
  });
  expect(await standing(id)).toEqual({ toCompare: 0, changed: 0 });
  expect((await seen(id, before.changedAt)).code).toBe("remittance.changed");
});

test("a posted row of which something else has been known for three business days is listed, and rings, until somebody has seen it", async () => {
  const id = await postedOtherwise();
  const late = async () =>
    LateRowPage.parse((await desk.call(desk.support, "GET", "/v1/support/late-rows")).body).items.filter(
      ({ remittance }) => remittance.id === id,
    );
  expect(await late()).toEqual([]);
  await desk.world.owner.query(
    "update remittance_row set compare_at = now() - interval '9 days' where remittance_id = $1",
    [id],
  );
  expect(await late()).toMatchObject([{ line: 2, days: 9, changed: "ended" }]);
  await watchSuspense(desk.shop.jobs);
  const told = desk.world.faults.splice(0).map(String);
  expect(told.filter((text) => text.includes("wait for a look at what else is known"))).toHaveLength(1);
  expect((await seen(id, (await desk.caseOf(id, 2)).changedAt)).code).toBe("");
  expect(await late()).toEqual([]);
});

test("a row is compared anew once less is due of its parcel at the door", async () => {
  const { number, taka } = await onItsWay();
  const id = await desk.matched([{ number, collected: taka - 30, fee: 70 }]);
  expect((await linesOf(desk, id))[0]?.labels).toEqual(["SHORT_COLLECTED"]);
  await lessDue(number, 3_000);
  expect(await changedRows(id)).toMatchObject([{ line: 2, changed: "due" }]);
  expect(await compared()).toBe(1);
  expect((await linesOf(desk, id))[0]?.labels).toEqual([]);
  await lessDue(number, -3_000);
  expect(await compared()).toBe(1);
  expect((await linesOf(desk, id))[0]?.labels).toEqual(["SHORT_COLLECTED"]);
  expect((await desk.act(desk.support, id, 2, { act: "drop" })).code).toBe("");
});

test("what a courier says of a parcel's way back reaches the row that waits, though its shop has taken in nothing yet", async () => {
  const { number } = await onItsWay();
  expect(await desk.parcels.said(number, "rto_in_transit")).toBe(200);
  const id = await desk.matched([{ number, collected: 100, fee: 35 }]);
  expect(await standing(id)).toEqual({ toCompare: 0, changed: 0 });
  expect(await desk.parcels.said(number, "rto_received")).toBe(200);
  expect(await changedRows(id)).toMatchObject([{ line: 2, changed: "ended" }]);
  expect(await compared()).toBeLessThan(2);
  expect((await desk.act(desk.support, id, 2, { act: "drop" })).code).toBe("");
});

test("and so does what was said of its door alone", async () => {
  const { number, taka } = await desk.delivered();
  const id = await desk.matched([{ number, collected: taka - 30, fee: 70 }]);
  const door = (minor: number | null) =>
    desk.world.owner.query("update consignment set ended_due_minor = $2 where number = $1", [number, minor]);
  await door(1_000);
  expect(await changedRows(id)).toMatchObject([{ line: 2, changed: "door" }]);
  await door(null);
  expect((await desk.act(desk.support, id, 2, { act: "drop" })).code).toBe("");
});

const lessDue = (number: string, minor: number) =>
  desk.world.owner.query(
    "update sub_order set door_less_minor = door_less_minor + $2, taken_goods_minor = taken_goods_minor + $2 where id = (select sub_order_id from consignment where number = $1)",
    [number, minor],
  );

test("a statement that is not matched is not compared", async () => {
  expect((await press(newId("remittance", new Date()))).code).toBe("remittance.not_found");
});
