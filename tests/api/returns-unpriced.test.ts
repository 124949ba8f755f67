import { ReturnsView } from "@haat/contract/returns-report";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Charged, openCharged, type Sent } from "../charged-parcels.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { savedSheet } from "../saved-sheet.ts";
import { ask } from "../staff.ts";

let charged: Charged;
let clerk: TestSession;
beforeAll(async () => {
  charged = await openCharged();
  clerk = await aStaffSession(charged.desk.world, "support_1");
}, 300_000);
afterAll(() => charged.desk.shop.close());
afterEach(() => charged.expectInOrder());

/** Of a shop's own report: what is charged, and of how many nothing is. */
async function ofShop({ owner }: Sent["by"]) {
  const path = "/v1/vendor/reports/returns?days=1";
  const { body } = await ask<ReturnsView>(charged.desk.world, owner, ["GET", path]);
  const { charged: cost, unbooked } = ReturnsView.parse(body);
  return { cost: Number(cost.minor) / 100, ...unbooked };
}
/** The last columns of the sheet's first row: what is charged, who bears it, and of how many nothing is. */
async function sheetOf(by: TestSession, of: "vendor" | "support"): Promise<string[]> {
  const path = `/v1/${of}/reports/returns/sheet?days=1`;
  const [, all = []] = await savedSheet(charged.desk.shop, by, { path, form: "csv", locale: "en" });
  return all.slice(7);
}

test("a way back upon which nobody agreed has no price until a statement names it: it is counted, and is not nothing", async () => {
  const { loose } = charged;
  const parcel = await charged.sent("pathao", loose);
  await charged.said(parcel, "rto_in_transit");
  const unknown = { cost: 0, unpriced: 1, coming: 0, own: 0 };
  expect(await ofShop(loose)).toEqual(unknown);
  await charged.takenBack(parcel);
  expect(await ofShop(loose)).toEqual(unknown);
  for (const [by, of] of [
    [loose.owner, "vendor"],
    [clerk, "support"],
  ] as const)
    expect(await sheetOf(by, of)).toEqual(["", "", "", "", "1", "0", "0"]);
  await charged.stated(parcel, { word: "Return", fee: 60 });
  expect(await ofShop(loose)).toEqual({ cost: 60, unpriced: 0, coming: 0, own: 0 });
  expect(await sheetOf(loose.owner, "vendor")).toEqual(["60.00", "60.00", "0.00", "0.00", "0", "0", "0"]);
});

test("one that a statement brings back for nothing has a price, which is nothing", async () => {
  const { loose } = charged;
  const parcel = await charged.sent("redx", loose);
  await charged.said(parcel, "rto_in_transit");
  await charged.takenBack(parcel);
  expect(await ofShop(loose)).toMatchObject({ cost: 60, unpriced: 1 });
  await charged.stated(parcel, { word: "Return", fee: 0 });
  expect(await ofShop(loose)).toMatchObject({ cost: 60, unpriced: 0 });
});

test("where a contract has the price it is known, and booked once the shop has its parcel back", async () => {
  const { agreed } = charged;
  const parcel = await charged.sent("pathao", agreed);
  await charged.said(parcel, "rto_in_transit");
  expect(await ofShop(agreed)).toEqual({ cost: 0, unpriced: 0, coming: 1, own: 0 });
  await charged.takenBack(parcel);
  const { cost, ...unbooked } = await ofShop(agreed);
  expect(cost).toBeGreaterThan(0);
  expect(unbooked).toEqual({ unpriced: 0, coming: 0, own: 0 });
});
