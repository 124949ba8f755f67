import { compareRows } from "@haat/api/jobs/compare-rows";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { carrying, type Charged, openCharged } from "../charged-parcels.ts";
import { partOf } from "../dispatch.ts";
import { reported } from "../parcels.ts";

let charged: Charged;
beforeAll(async () => void (charged = await openCharged()), 300_000);
afterAll(() => charged.desk.shop.close());
afterEach(() => charged.expectInOrder());

describe.each(carrying)("a parcel that %s carried back", (courier) => {
  test("is charged for once, whether it is stated before the shop has it or after", async () => {
    for (const first of ["stated", "back"] as const) {
      const parcel = await charged.sent(courier, charged.agreed);
      const fee = parcel.price / 2;
      await charged.cameBack(parcel, fee, first);
      expect(await charged.costOf(parcel), first).toEqual({ there: 0, back: fee, shop: 0, open: 0 });
    }
  });

  test("and of which nobody had told is charged for once as well", async () => {
    const parcel = await charged.sent(courier, charged.agreed);
    const fee = parcel.price / 2;
    await charged.stated(parcel, { word: "Return", fee });
    await charged.said(parcel, "rto_in_transit");
    await charged.takenBack(parcel);
    expect(await charged.costOf(parcel)).toEqual({ there: 0, back: fee, shop: 0, open: 0 });
  });

  test("costs what he states where nothing was agreed, and that is the cost of a return", async () => {
    const parcel = await charged.sent(courier, charged.loose);
    await charged.said(parcel, "rto_in_transit");
    await charged.stated(parcel, { word: "Return", fee: 45 });
    expect(await charged.costOf(parcel)).toEqual({ there: 0, back: 45, shop: 0, open: 0 });
    await charged.takenBack(parcel);
    expect(await charged.costOf(parcel)).toEqual({ there: 0, back: 45, shop: 0, open: 0 });
  });
});

test("more than was agreed for the way back, once it is said to be right, is a cost of the return", async () => {
  const parcel = await charged.sent("redx", charged.agreed);
  await charged.said(parcel, "rto_in_transit");
  await charged.stated(parcel, { word: "Return", fee: parcel.price / 2 + 20 });
  await charged.takenBack(parcel);
  expect(await charged.costOf(parcel)).toEqual({ there: 0, back: parcel.price / 2 + 20, shop: 0, open: 0 });
  const less = await charged.sent("redx", charged.agreed);
  await charged.said(less, "rto_in_transit");
  await charged.takenBack(less);
  await charged.stated(less, { word: "Return", fee: 0 });
  expect(await charged.costOf(less)).toEqual({ there: 0, back: 0, shop: 0, open: 0 });
  const free = await charged.sent("redx", charged.agreed);
  await charged.said(free, "rto_in_transit");
  await charged.stated(free, { word: "Return", fee: 0 });
  await charged.takenBack(free);
  expect(await charged.costOf(free)).toEqual({ there: 0, back: 0, shop: 0, open: 0 });
});

test("a parcel of which a part stayed is charged for once, though it is stated before anybody says which", async () => {
  const parcel = await charged.sent("pathao", charged.agreed);
  const collected = charged.wholeTakaOf(parcel);
  const { number } = parcel;
  await reported(charged.desk.shop, {
    number,
    says: "partly_delivered",
    over: { collected: BigInt(collected) * 100n },
  });
  const id = await charged.brought(parcel, { word: "Partial Delivery", fee: parcel.price, collected });
  expect((await charged.lineOf(id)).state).toBe("waiting");
  const lines = [{ id: parcel.placed.order.subOrders[0]?.lines[0]?.id ?? "", stayed: 1 }];
  const stayed = { lines, collected: String(collected) };
  expect((await parcel.by.act(partOf(parcel.placed), "door", stayed)).status).toBe(200);
  await compareRows(charged.desk.shop.jobs);
  await charged.desk.posted();
  expect((await charged.lineOf(id)).state).toBe("posted");
  const { there, open } = await charged.costOf(parcel);
  expect({ there, open }).toEqual({ there: parcel.price, open: 0 });
});

test("a row that was not this parcel's leaves nothing owed for it", async () => {
  const parcel = await charged.sent("redx", charged.agreed);
  const id = await charged.stated(parcel, { word: "Return", fee: parcel.price / 2 });
  const { line } = await charged.lineOf(id);
  expect((await charged.desk.act(charged.desk.support, id, line, { act: "unmatch" })).code).toBe("");
  await charged.desk.agreed(charged.desk.finance);
  expect(await charged.costOf(parcel)).toEqual({ there: 0, back: 0, shop: 0, open: 0 });
  await charged.said(parcel, "delivered");
  expect(await charged.costOf(parcel)).toMatchObject({ there: parcel.price, back: 0, open: parcel.price });
});

test("the shop bears the way back by the market's rule, alike whichever comes first and whether it was agreed upon or not", async () => {
  await charged.desk.world.owner.query(
    `insert into setting (id, name, value, valid_from) values ('set_once_bearer', 'return_bearer', '"shop"', clock_timestamp())`,
  );
  for (const by of [charged.agreed, charged.loose])
    for (const first of ["stated", "back"] as const) {
      const parcel = await charged.sent("steadfast", by);
      const fee = parcel.price / 2;
      await charged.cameBack(parcel, fee, first);
      expect(await charged.costOf(parcel), first).toEqual({ there: 0, back: fee, shop: fee, open: 0 });
    }
});
