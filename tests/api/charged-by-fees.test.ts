import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type Charged, openCharged } from "../charged-parcels.ts";

let charged: Charged;
beforeAll(async () => {
  charged = await openCharged();
  await charged.desk.world.owner.query(
    `insert into setting (id, name, value, valid_from) values ('set_fees_bearer', 'return_bearer', '"shop"', clock_timestamp())`,
  );
}, 300_000);
afterAll(() => charged.desk.shop.close());
afterEach(() => charged.expectInOrder());

describe.each(["stated", "back"] as const)("of a way back upon which nobody agreed, %s first", (first) => {
  async function cameBack(row: Readonly<{ fee: number; other?: number }>, odd: "accept" | "suspense") {
    const parcel = await charged.sent("pathao", charged.loose);
    await charged.said(parcel, "rto_in_transit");
    if (first === "back") await charged.takenBack(parcel);
    await charged.stated(parcel, { word: "Return", ...row }, odd);
    if (first === "stated") await charged.takenBack(parcel);
    return charged.costOf(parcel);
  }

  test("the shop bears what carrying it cost, and nothing else that its row takes", async () => {
    expect(await cameBack({ fee: 45, other: 100 }, "accept")).toMatchObject({
      shop: 45,
      back: 145,
      open: 0,
    });
  });

  test("the shop bears nothing of a row that takes no fee", async () => {
    expect(await cameBack({ fee: 0, other: 100 }, "accept")).toMatchObject({ shop: 0, back: 100, open: 0 });
  });

  test("the shop bears no more than its row takes in all", async () => {
    expect(await cameBack({ fee: 45, other: -15 }, "accept")).toMatchObject({
      shop: 30,
      back: 30,
      open: 0,
    });
  });

  test("the shop bears nothing of a charge that a person has not said is right", async () => {
    expect(await cameBack({ fee: 45 }, "suspense")).toMatchObject({ shop: 0, open: 0 });
  });
});
