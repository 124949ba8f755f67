import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Charged, openCharged, type Sent } from "../charged-parcels.ts";
import { claimsOf } from "../courier-claims.ts";

let charged: Charged;
let claims: ReturnType<typeof claimsOf>;
beforeAll(async () => {
  charged = await openCharged();
  claims = claimsOf(charged.desk);
}, 300_000);
afterAll(() => charged.desk.shop.close());
afterEach(() => charged.expectInOrder());

const suspense = () => charged.desk.balance("X:SUSPENSE");

/** He takes so much under a word that nobody knows; a person leaves it in suspense, and then the parcel is delivered. */
async function takenEarly(fee: (parcel: Sent) => number) {
  const parcel = await charged.sent("redx", charged.agreed);
  const id = await charged.stated(parcel, { word: "Swept along", fee: fee(parcel) }, "suspense");
  const { line } = await charged.lineOf(id);
  const held = await claims.left(id, line);
  expect((await claims.claim(held)).may).not.toContain("charge");
  await charged.said(parcel, "delivered");
  return { parcel, id, line, held };
}

test("what he took under a strange word is what carrying the parcel then costs, once two say so", async () => {
  const before = await suspense();
  const { parcel, held, id, line } = await takenEarly(({ price }) => price);
  expect(await charged.costOf(parcel)).toMatchObject({ there: parcel.price, open: parcel.price });
  const done = await claims.ended(held, { act: "charge" });
  expect(done).toMatchObject({ claim: { state: "ended", left: { minor: "0" } } });
  expect(done.history.map(({ act }) => act)).toContain("charge");
  expect(await charged.costOf(parcel)).toEqual({ there: parcel.price, back: 0, shop: 0, open: 0 });
  expect(await suspense()).toBe(before);
  const { code } = await charged.desk.act(charged.desk.support, id, line, { act: "unmatch" });
  expect(code).toBe("remittance.row_wrong_state");
});

test("what he took beyond that stays unexplained, and what he took less is still owed and settled by a later row", async () => {
  const much = await takenEarly(({ price }) => price + 20);
  expect((await claims.ended(much.held, { act: "charge" })).claim.left.minor).toBe("2000");
  expect((await claims.claim(much.held)).may).not.toContain("charge");
  expect(await charged.costOf(much.parcel)).toMatchObject({ open: 0 });
  expect((await claims.ended(much.held, { act: "cost", amount: "" })).claim.state).toBe("ended");

  const less = await takenEarly(() => 20);
  await claims.ended(less.held, { act: "charge" });
  const { price } = less.parcel;
  expect(await charged.costOf(less.parcel)).toMatchObject({ there: price, open: price - 20 });
  const collected = charged.wholeTakaOf(less.parcel);
  const later = await charged.stated(less.parcel, { collected, fee: price - 20 });
  expect(await charged.costOf(less.parcel)).toMatchObject({ there: price, open: 0 });
  const { line } = await charged.lineOf(later);
  expect((await charged.desk.act(charged.desk.support, later, line, { act: "unmatch" })).code).toBe("");
  await charged.desk.agreed(charged.desk.finance);
  // What two have settled of it stays settled.
  expect(await charged.costOf(less.parcel)).toMatchObject({ there: price, open: price - 20 });
});
