import type { StatementView } from "@haat/contract/vendor";
import { closeWindows } from "@haat/api/jobs/close-windows";
import { releaseCash } from "@haat/api/jobs/release-cash";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Placed, readOrder } from "../buying.ts";
import { type ClaimDesk, openClaimDesk } from "../courier-claims.ts";
import { creditsOf } from "../courier-credits.ts";
import { partOf } from "../dispatch.ts";

/** No path pays a vendor from cash that was not collected: a courier's parcel pays its shop once the courier has paid the market. */

let desk: ClaimDesk;
beforeAll(async () => void (desk = await openClaimDesk()), 300_000);
afterAll(() => desk.shop.close());
afterEach(() => desk.parcels.expectInOrder());

/** Delivered by the shop itself, so that its cash is in the shop's hand. */
async function ownDelivery(): Promise<Placed> {
  const { act, packed } = desk.parcels.shopkeeper;
  const placed = await packed();
  expect((await act(partOf(placed), "hand-over")).status).toBe(200);
  const code = (await readOrder(desk.world, placed)).subOrders[0]?.deliveryCode;
  expect((await act(partOf(placed), "deliver", { code })).status).toBe(200);
  return placed;
}

async function close(placed: Placed, daysAgo = 0): Promise<void> {
  await desk.world.owner.query(
    "update sub_order set window_closes_at = now() - interval '1 second', delivered_at = delivered_at - make_interval(days => $2) where id = $1",
    [partOf(placed), daysAgo],
  );
  await closeWindows(desk.shop.jobs);
}

const sums = async () => {
  const { body } = await desk.call(desk.parcels.shopkeeper.owner, "GET", "/v1/vendor/statement");
  const { ready, unreleased, cashHeld } = body as unknown as StatementView;
  return [ready, unreleased, cashHeld].map(({ minor }) => BigInt(minor));
};
const setting = (minor: string) =>
  desk.world.owner.query(
    "insert into setting (id, name, value, valid_from) values ('set_float', 'release_float_minor', $1::jsonb, now())",
    [minor],
  );

test("cash in a shop's hand is set off against what a courier's parcel earned only once the bank has the courier's money", async () => {
  const carried = await desk.delivered();
  await ownDelivery();
  const [, , cash] = await sums();
  await close(carried.placed);
  await releaseCash(desk.shop.jobs);
  const [before, earning, held] = await sums();
  expect([before, held]).toEqual([0n, cash]);
  expect(earning).toBeGreaterThan(0n);
  expect(held).toBeGreaterThan(earning ?? 0n);
  const id = await desk.matched([{ number: carried.number, collected: carried.taka }]);
  await desk.taken(id, 2);
  // His statement agrees with us, and nothing is in our bank yet.
  await releaseCash(desk.shop.jobs);
  expect(await sums()).toEqual([before, earning, held]);
  const credit = creditsOf(desk);
  expect((await credit.credit(id, { amount: String(carried.taka), reference: "EFT carried" })).code).toBe("");
  await desk.agreed(desk.other);
  expect((await sums()).slice(0, 2)).toEqual([earning, 0n]);
  await Promise.all([releaseCash(desk.shop.jobs), releaseCash(desk.shop.jobs)]);
  expect(await sums()).toEqual([0n, 0n, (held ?? 0n) - (earning ?? 0n)]);
});

test("what a wallet took and has not settled is not set off either", async () => {
  const placed = await desk.parcels.prepaid(desk.parcels.fresh());
  const code = (await readOrder(desk.world, placed)).subOrders[0]?.deliveryCode;
  expect((await desk.parcels.shopkeeper.act(partOf(placed), "deliver", { code })).status).toBe(200);
  const [, , held] = await sums();
  await close(placed);
  const [ready, unreleased, after] = await sums();
  expect([ready, after]).toEqual([0n, held]);
  expect(unreleased).toBeGreaterThan(0n);
});

test("eight days after the delivery a shop may be lent of it what two of finance have said, and no more", async () => {
  const { placed } = await desk.delivered();
  const [, before] = await sums();
  await setting("5000");
  await close(placed, 7);
  const [seventh, whole] = await sums();
  expect(seventh).toBe(0n);
  await desk.world.owner.query(
    "update sub_order set delivered_at = delivered_at - interval '1 day' where id = $1",
    [partOf(placed)],
  );
  expect((await sums()).slice(0, 2)).toEqual([5_000n, (whole ?? 0n) - 5_000n]);
  expect(whole).toBeGreaterThan(before ?? 0n);
});
