import { compareRows } from "@haat/api/jobs/compare-rows";
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

test("a statement that is not matched is not compared", async () => {
  expect((await press(newId("remittance", new Date()))).code).toBe("remittance.not_found");
});
