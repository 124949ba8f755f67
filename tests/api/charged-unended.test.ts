import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Charged, openCharged } from "../charged-parcels.ts";

let charged: Charged;
beforeAll(async () => void (charged = await openCharged()), 300_000);
afterAll(() => charged.desk.shop.close());
afterEach(() => charged.expectInOrder());

test.each(["Hub reconciled", "Lost in transit", "Delivery failed"])(
  "what carrying a parcel cost by a row that calls it %s is not charged for again once it is delivered",
  async (word) => {
    const parcel = await charged.sent("pathao", charged.agreed);
    await charged.stated(parcel, { word, collected: 0, fee: parcel.price });
    expect(await charged.costOf(parcel)).toMatchObject({ there: parcel.price, open: 0 });
    await charged.said(parcel, "delivered");
    expect(await charged.costOf(parcel)).toMatchObject({ there: parcel.price, open: 0 });
  },
);

test("a row with a word that nobody knows, let go of, gives back what only it had charged", async () => {
  const parcel = await charged.sent("pathao", charged.agreed);
  const id = await charged.stated(parcel, { word: "Hub reconciled", collected: 0, fee: 20 });
  const { desk, lineOf } = charged;
  const { line } = await lineOf(id);
  expect((await desk.act(desk.support, id, line, { act: "unmatch" })).code).toBe("");
  expect(await charged.costOf(parcel)).toMatchObject({ there: 0, open: 0 });
  await charged.said(parcel, "delivered");
  expect(await charged.costOf(parcel)).toMatchObject({ there: parcel.price, open: parcel.price });
});
