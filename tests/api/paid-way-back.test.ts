import type { ReturnsView } from "@haat/contract/returns-report";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Charged, openCharged, type Sent } from "../charged-parcels.ts";
import { claimsOf } from "../courier-claims.ts";
import { ask } from "../staff.ts";

let charged: Charged;
let claims: ReturnType<typeof claimsOf>;
beforeAll(async () => {
  charged = await openCharged();
  claims = claimsOf(charged.desk);
  await charged.desk.world.owner.query(
    `insert into setting (id, name, value, valid_from) values ('set_paid_back', 'return_bearer', '"shop"', clock_timestamp())`,
  );
}, 300_000);
afterAll(() => charged.desk.shop.close());
afterEach(() => charged.expectInOrder());

/** Nobody took it, but its buyer paid so much at the door; its courier charges sixty for the way. What of that lies in a case. */
async function paidBack(
  paid: number,
  first: "back" | "stated",
): Promise<Readonly<{ parcel: Sent; open: string }>> {
  const parcel = await charged.sent("pathao", charged.loose);
  await charged.said(parcel, "rto_in_transit");
  if (first === "back") await charged.takenBack(parcel);
  const id = await charged.stated(parcel, { word: "Paid Return", collected: paid, fee: 60 });
  const { line } = await charged.lineOf(id);
  return { parcel, open: await claims.left(id, line) };
}
/** What the market is left with of a way: what it cost, less what its buyer and its shop have paid of it. */
const bornByMarket = async (parcel: Sent): Promise<number> => {
  const { there, back, shop } = await charged.costOf(parcel);
  return (there ?? 0) + (back ?? 0) - (shop ?? 0);
};

test("what a buyer paid at the door for a parcel that came back pays for its way, and its shop bears only what is left", async () => {
  const { parcel, open } = await paidBack(50, "back");
  expect(await charged.costOf(parcel)).toMatchObject({ back: 60, shop: 60 });
  await claims.ended(open, { act: "cost", amount: "" });
  expect(await charged.costOf(parcel)).toEqual({ there: -50, back: 60, shop: 10, open: 0 });
  expect(await bornByMarket(parcel)).toBe(0);
});

test("so it does where that was said before its shop had it again", async () => {
  const { parcel, open } = await paidBack(50, "stated");
  expect(await charged.costOf(parcel)).toMatchObject({ back: 60, shop: 0 });
  await claims.ended(open, { act: "cost", amount: "" });
  await charged.takenBack(parcel);
  expect(await charged.costOf(parcel)).toEqual({ there: -50, back: 60, shop: 10, open: 0 });
  expect(await bornByMarket(parcel)).toBe(0);
});

test("no more of it is kept than the way has cost: the rest goes home to its buyer", async () => {
  const { parcel, open } = await paidBack(90, "back");
  expect((await claims.end(open, { act: "cost", amount: "" })).code).toBe("courier_claim.covered");
  expect((await claims.end(open, { act: "cost", amount: "60.01" })).code).toBe("courier_claim.covered");
  await claims.ended(open, { act: "cost", amount: "60" });
  expect(await charged.costOf(parcel)).toEqual({ there: -60, back: 60, shop: 0, open: 0 });
  expect((await claims.end(open, { act: "cost", amount: "30" })).code).toBe("courier_claim.covered");
  const done = await claims.ended(open, { act: "buyer", amount: "" });
  expect(done).toMatchObject({
    claim: { state: "ended" },
    history: [{ act: "buyer", amount: { minor: "3000" } }, {}, {}, {}],
  });
});

test("what goes home to its buyer leaves its shop bearing the way, and nobody's taka is told twice in its report", async () => {
  const { parcel, open } = await paidBack(40, "back");
  await claims.ended(open, { act: "cost", amount: "15" });
  await claims.ended(open, { act: "buyer", amount: "" });
  expect(await charged.costOf(parcel)).toEqual({ there: -15, back: 60, shop: 45, open: 0 });
  const { body } = await ask<ReturnsView>(charged.desk.world, charged.loose.owner, [
    "GET",
    "/v1/vendor/reports/returns?days=1",
  ]);
  // Of four ways of sixty the buyers have paid 50, 50, 60 and 15, the shop the rest.
  expect(body.borne).toMatchObject({
    shop: { minor: "6500" },
    buyer: { minor: "17500" },
    market: { minor: "0" },
  });
});
