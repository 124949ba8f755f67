import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { cashInHand, receivedBy, undoneBy } from "../hand-ins.ts";
import { lackingOf } from "../lacking.ts";
import { aStaffSession } from "../market.ts";

let desk: ClaimDesk;
let banks: ReturnType<typeof lackingOf>;
beforeAll(async () => {
  desk = await openClaimDesk();
  banks = lackingOf(desk);
}, 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

/** A hand-in that was declared and received today. */
async function handedIn() {
  const cash = await cashInHand(desk.shop, 200_000n);
  const id = await cash.declared(500);
  const clerk = await aStaffSession(desk.world, "support_2");
  expect((await receivedBy(desk.world, clerk, id)).code).toBe("");
  const { rows } = await desk.world.owner.query<{ reference: string; vendor: string }>(
    "select reference, vendor_id as vendor from hand_in where id = $1",
    [id],
  );
  return { id, reference: rows[0]?.reference ?? "", vendor: rows[0]?.vendor ?? "" };
}

test("a shop's hand-in that our bank's own statement of its days does not have rings, until two undo it", async () => {
  const kept = await handedIn();
  const missing = await handedIn();
  const of = { courier: missing.vendor, count: 1, oldest: missing.id };
  // It may have been brought there three days before it was said.
  await banks.told([2, "none 1", 10], [-1, "none 2", 11]);
  expect(await banks.lacking("unbanked")).toEqual([]);
  // Nor has a bank told of a day that is its file's last.
  await banks.told([3, "none 3", 12], [1, kept.reference, 500], [0, "none 4", 13]);
  expect(await banks.lacking("unbanked")).toEqual([]);
  await banks.told([3, "none 5", 14], [-1, "none 6", 15]);
  expect(await banks.lacking("unbanked")).toEqual([{ cause: "unbanked", ...of }]);
  expect(await undoneBy(desk.world, missing.id)).toBe("");
  expect(await banks.lacking("unbanked")).toEqual([]);
});

test("of several banks a credit lacks only once each has told of its day, and none that one of them has", async () => {
  const never = await banks.noted("EFT AT NEITHER", 110);
  await banks.noted("EFT AT THE SECOND", 110);
  await banks.toldBy("Brac Bank", [108, "none 11", 21], [107, "none 12", 22]);
  await banks.told([112, "none 13", 23], [108, "none 14", 24]);
  expect(await banks.lacking()).toEqual([]);
  await banks.toldBy(
    "BRAC Bank PLC",
    [111, "none 15", 25],
    [110, "EFT AT THE SECOND", 900],
    [109, "none 16", 26],
  );
  expect(await banks.lacking()).toMatchObject([{ count: 1, oldest: never.id }]);
  expect((await desk.report(never.id)).credit).toMatchObject({
    isReceived: false,
    items: [{ isLacked: true }],
  });
});

test("a bank of which nothing came around a day is not waited for", async () => {
  await banks.toldBy("Dutch-Bangla Bank", [250, "none 21", 31]);
  const { id } = await banks.noted("EFT LONG AGO", 190);
  expect((await banks.lacking()).map(({ count }) => count)).toEqual([1]);
  await banks.told([192, "none 22", 32], [189, "none 23", 33]);
  expect(await banks.lacking()).toMatchObject([{ count: 2, oldest: id }]);
});
