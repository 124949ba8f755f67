import type { StatementView } from "@haat/contract/vendor";
import { closeWindows } from "@haat/api/jobs/close-windows";
import { VendorCashPage } from "@haat/contract/courier-cash";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";
import { partOf } from "../dispatch.ts";
import { missingOf } from "../missing-claims.ts";

/** Nobody is told of money that has not come, nor may keep what it was to pay. */

let desk: ClaimDesk;
beforeAll(async () => void (desk = await openClaimDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

const lineOf = async (number: string) =>
  VendorCashPage.parse(
    (await desk.call(desk.parcels.shopkeeper.owner, "GET", "/v1/vendor/courier-cash")).body,
  ).items.find((each) => each.number === number);
const unreleased = async (): Promise<bigint> => {
  const { body } = await desk.call(desk.parcels.shopkeeper.owner, "GET", "/v1/vendor/statement");
  return BigInt((body as unknown as StatementView).unreleased.minor);
};
async function close(placed: Placed): Promise<void> {
  await desk.world.owner.query(
    "update sub_order set window_closes_at = now() - interval '1 second' where id = $1",
    [partOf(placed)],
  );
  await closeWindows(desk.shop.jobs);
}

/** A row of no parcel that two have found to be this one's cash. */
async function found({ number, taka }: Readonly<{ number: string; taka: number }>): Promise<string> {
  const id = await desk.matched([{ number: "DL000NOONES", collected: taka }]);
  await desk.taken(id, 2);
  await desk.ended(await desk.left(id, 2), { act: "parcel", number });
  return id;
}

test("what two have found to be a parcel's cash is its shop's to keep once the bank has that statement's money", async () => {
  const sold = await desk.delivered();
  const before = await unreleased();
  await close(sold.placed);
  const earning = (await unreleased()) - before;
  expect(earning).toBeGreaterThan(0n);
  const id = await found(sold);
  expect([(await lineOf(sold.number))?.stands, (await unreleased()) - before]).toEqual([
    "on_the_way",
    earning,
  ]);
  const { credit } = creditsOf(desk);
  expect((await credit(id, { amount: String(sold.taka), reference: "EFT found" })).code).toBe("");
  await desk.agreed(desk.other);
  expect([(await lineOf(sold.number))?.stands, (await unreleased()) - before]).toEqual(["received", 0n]);
});

test("cash that is claimed because no statement has it is its shop's to keep once the courier has paid that", async () => {
  const { missing, claimed, claimOf } = missingOf(desk);
  const sold = await missing();
  const before = await unreleased();
  await close(sold.placed);
  const earning = (await unreleased()) - before;
  expect(earning).toBeGreaterThan(0n);
  await claimed([sold.id]);
  expect((await unreleased()) - before).toBe(earning);
  const paid = { act: "bank", amount: String(sold.taka), reference: "EFT missing", day: "2026-11-22" };
  await desk.ended(await claimOf(sold.id), paid);
  expect(await unreleased()).toBe(before);
});

test("a statement of which the bank credits nothing has not come, and nobody keeps its money before somebody has borne it", async () => {
  const { number, placed, taka } = await desk.delivered();
  const before = await unreleased();
  const id = await desk.matched([{ number, collected: taka }]);
  await desk.taken(id, 2);
  const differ = { reason: "the bank never credited it" };
  expect((await desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-difference"), differ)).code).toBe("");
  await desk.agreed(desk.other);
  expect(await lineOf(number)).toMatchObject({ stands: "not_credited", arrivedOn: null, addedOn: null });
  await close(placed);
  expect(await lineOf(number)).toMatchObject({ stands: "not_credited", addedOn: expect.any(String) });
  expect(await unreleased()).toBeGreaterThan(before);
  const open = (await desk.report(id)).credit?.cases[0]?.id ?? "";
  await desk.ended(open, { act: "write_off", amount: "" });
  expect([(await lineOf(number))?.stands, await unreleased()]).toEqual(["not_credited", before]);
});

test("it has come as soon as the bank credits any of it after all", async () => {
  const { number, placed, taka } = await desk.delivered();
  const before = await unreleased();
  await close(placed);
  const id = await desk.matched([{ number, collected: taka }]);
  await desk.taken(id, 2);
  const differ = { reason: "the bank never credited it" };
  expect((await desk.call(desk.finance, "POST", desk.pathOf(id, "/bank-difference"), differ)).code).toBe("");
  await desk.agreed(desk.other);
  const open = (await desk.report(id)).credit?.cases[0]?.id ?? "";
  await desk.ended(open, { act: "bank", amount: String(taka), reference: "EFT late", day: "2026-11-22" });
  expect([(await lineOf(number))?.stands, await unreleased()]).toEqual(["received", before]);
});
