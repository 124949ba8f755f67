import { newId } from "@haat/core/ids";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Charged, openCharged, type Sent } from "../charged-parcels.ts";
import { partOf } from "../dispatch.ts";

let charged: Charged;
beforeAll(async () => {
  charged = await openCharged();
  await charged.desk.world.owner.query(
    `insert into setting (id, name, value, valid_from) values ('set_uncharged', 'return_bearer', '"shop"', clock_timestamp())`,
  );
}, 300_000);
afterAll(() => charged.desk.shop.close());
afterEach(() => charged.expectInOrder());

const nothing = { there: 0, back: 0, shop: 0, open: 0 };

async function unmatched(id: string): Promise<void> {
  const { line } = await charged.lineOf(id);
  expect((await charged.desk.act(charged.desk.support, id, line, { act: "unmatch" })).code).toBe("");
  await charged.desk.agreed(charged.desk.finance);
}

/** What Haat owes its shop less what that owes, in taka. */
async function accountOf({ by }: Sent): Promise<number> {
  const [payable, owing] = await Promise.all(
    ["L:V_PAYABLE", "A:VENDOR_RECV"].map((name) => charged.desk.balance(`${name}:${by.vendorId}`)),
  );
  return -(payable ?? 0) - (owing ?? 0);
}

describe.each(["stated", "back"] as const)("a way back upon which nobody agreed, %s first", (first) => {
  test("of which a wrong row told costs nobody anything, and by the right row its shop bears it once", async () => {
    const parcel = await charged.sent("pathao", charged.loose);
    const before = await accountOf(parcel);
    await charged.said(parcel, "rto_in_transit");
    if (first === "back") await charged.takenBack(parcel);
    const id = await charged.stated(parcel, { word: "Return", fee: 45 });
    if (first === "stated") await charged.takenBack(parcel);
    expect(await charged.costOf(parcel)).toEqual({ there: 0, back: 45, shop: 45, open: 0 });
    expect(await accountOf(parcel)).toBeCloseTo(before - 51.75);
    await unmatched(id);
    expect(await charged.costOf(parcel)).toEqual(nothing);
    expect(await accountOf(parcel)).toBeCloseTo(before);

    const right = await charged.stated(parcel, { word: "Return", fee: 30 });
    expect(await charged.costOf(parcel)).toEqual({ there: 0, back: 30, shop: 30, open: 0 });
    expect(await accountOf(parcel)).toBeCloseTo(before - 34.5);
    await unmatched(right);
    expect(await charged.costOf(parcel)).toEqual(nothing);
    expect(await accountOf(parcel)).toBeCloseTo(before);
  });
});

test("a wrong row of a parcel that its shop has back by a contract leaves owed what was agreed", async () => {
  const parcel = await charged.sent("pathao", charged.agreed);
  const fee = parcel.price / 2;
  await charged.said(parcel, "rto_in_transit");
  const id = await charged.stated(parcel, { word: "Return", fee });
  await charged.takenBack(parcel);
  await unmatched(id);
  expect(await charged.costOf(parcel)).toEqual({ there: 0, back: fee, shop: fee, open: fee });
});

test("a wrong row of a parcel that has not left its shop leaves nothing owed for it", async () => {
  const { vendorId } = charged.agreed;
  const placed = await charged.agreed.packed();
  const number = charged.desk.parcels.fresh();
  await charged.desk.world.owner.query(
    `insert into consignment (id, order_id, sub_order_id, vendor_id, courier, number, handed_at, price_zone, grams)
     values ($1, $2, $3, $4, 'pathao', $5, now() - interval '1 hour', 'inside', 500)`,
    [newId("consignment", new Date()), placed.order.id, partOf(placed), vendorId, number],
  );
  const parcel = { courier: "pathao", by: charged.agreed, number, placed, price: 60.5 } as const;
  const id = await charged.stated(parcel, { word: "Return", fee: 30.25 });
  expect(await charged.costOf(parcel)).toMatchObject({ back: 30.25 });
  await unmatched(id);
  expect(await charged.costOf(parcel)).toEqual(nothing);
});
