import { remindTries } from "@haat/api/jobs/remind-tries";
import type { ParcelPage } from "@haat/contract/parcel-desk";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { keyed, type Placed } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { anOwnDelivery } from "../own-deliveries.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { ask } from "../staff.ts";

let parcels: Parcels;
let clerk: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  clerk = await aStaffSession(parcels.shop.world, "support_2");
  // Whatever the hour: here a day passes between a failed try and the evening after it.
  await parcels.shop.world.owner.query(
    `create or replace function next_evening(p_at timestamp with time zone) returns timestamp with time zone
      language sql immutable parallel safe as $$ select p_at + interval '24 hours' $$`,
  );
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const world = () => parcels.shop.world;
const stoppedAgo = async (placed: Placed, minutes: number) =>
  void (await world().owner.query(
    "update consignment set state_at = now() - make_interval(mins => $2) where sub_order_id = $1",
    [partOf(placed), minutes],
  ));
/** One whose rider met nobody, `left` minutes before the evening that ends the time for another try. */
async function stopped(left: number) {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await world().owner.query("update orders set lang = 'bn' where id = $1", [placed.order.id]);
  expect(await parcels.said(number, "attempt_failed")).toBe(200);
  await stoppedAgo(placed, 24 * 60 - left);
  return { placed, number };
}
/** What the buyer was reminded of, however often the job runs. */
async function reminded(placed: Placed): Promise<string[]> {
  await Promise.all([remindTries(parcels.shop.jobs), remindTries(parcels.shop.jobs)]);
  await remindTries(parcels.shop.jobs);
  return (await waitingMessages(world()))
    .map(({ text }) => text)
    .filter((text) => text.includes(placed.order.number) && text.includes("সন্ধ্যা ৬টা"));
}
const noted = async (placed: Placed, outcome: string): Promise<number> =>
  (
    await world().fetch(`/v1/support/sub-orders/${partOf(placed)}/calls`, {
      ...{ method: "POST", headers: keyed(clerk.headers), body: { outcome } },
    })
  ).status;
const wants = async ({ order, headers }: Placed, part: string): Promise<number> =>
  (
    await world().fetch(`/v1/store/orders/${order.id}/another-try`, {
      ...{ method: "POST", headers: keyed(headers), body: { part, wish: "any" } },
    })
  ).status;
const queue = async (): Promise<ParcelPage["items"]> =>
  (await ask<ParcelPage>(world(), clerk, ["GET", "/v1/support/parcels?view=attempts"])).body.items;

test("whom no rider met and nobody reached is reminded once, four hours before the evening, with the way to his order", async () => {
  const { placed } = await stopped(5 * 60);
  expect(await reminded(placed)).toEqual([]);
  await stoppedAgo(placed, 21 * 60);
  const [text = "", ...more] = await reminded(placed);
  expect(more).toEqual([]);
  expect(text).toContain(`/bn/orders/${placed.order.id}`);
  await stoppedAgo(placed, 23 * 60);
  expect(await reminded(placed)).toHaveLength(1);
});

test("after the rider was out again in vain he is reminded anew, and not once the evening is over", async () => {
  const { placed, number } = await stopped(60);
  expect(await reminded(placed)).toHaveLength(1);
  expect(await parcels.said(number, "out_for_delivery", 0)).toBe(200);
  await parcels.reported(number, "attempt_failed", { at: new Date(Date.now() + 1_000) });
  await stoppedAgo(placed, 24 * 60 + 1);
  expect(await reminded(placed)).toHaveLength(1);
  await stoppedAgo(placed, 23 * 60);
  expect(await reminded(placed)).toHaveLength(2);
});

test("who asked for the rider, or spoke with us, is not reminded; who did not pick up is", async () => {
  const [asked, spoke, silent] = [await stopped(60), await stopped(60), await stopped(60)];
  expect(await wants(asked.placed, partOf(asked.placed))).toBe(200);
  expect(await noted(spoke.placed, "reached")).toBe(200);
  expect(await noted(silent.placed, "no_answer")).toBe(200);
  for (const { placed } of [asked, spoke]) expect(await reminded(placed)).toEqual([]);
  expect(await reminded(silent.placed)).toHaveLength(1);
});

/** One whose shop met nobody, `left` minutes before the evening by which it comes again. */
async function missedByShop(left: number) {
  const own = await anOwnDelivery(parcels.shop, "cod");
  await world().owner.query("update orders set lang = 'bn' where id = $1", [own.placed.order.id]);
  const missed = async (minutes: number) => {
    expect((await own.act("not-met", { reason: "not_home" })).status).toBe(200);
    await triedAgo(own.partId, minutes);
  };
  await missed(24 * 60 - left);
  return { ...own, missed };
}
/** Nothing else may change when a try was. */
const triedAgo = async (partId: string, minutes: number): Promise<void> => {
  await world().owner.query("alter table own_try disable trigger own_try_kept");
  // Out of each other's days first: one after the other they are moved into them.
  await world().owner.query(
    "update own_try set made_at = made_at - make_interval(days => 1000 + 10 * nth) where sub_order_id = $1",
    [partId],
  );
  await world().owner.query(
    `update own_try set made_at = now() - make_interval(mins => $2, days => (select max(x.nth) - own_try.nth from own_try x where x.sub_order_id = $1))
      where sub_order_id = $1`,
    [partId, minutes],
  );
  await world().owner.query("alter table own_try enable trigger own_try_kept");
};

test("whom his shop did not meet is reminded once before it comes again, and anew after the next try, not after the last", async () => {
  const own = await missedByShop(5 * 60);
  expect(await reminded(own.placed)).toEqual([]);
  await triedAgo(own.partId, 21 * 60);
  const [text = "", ...more] = await reminded(own.placed);
  expect(more).toEqual([]);
  expect(text).toContain(`/bn/orders/${own.placed.order.id}`);
  expect(text).toContain("আবার যাওয়ার কথা");
  expect((await queue()).find(({ partId }) => partId === own.partId)?.missed?.isReminded).toBe(true);
  await triedAgo(own.partId, 25 * 60);
  await own.missed(24 * 60 + 1);
  expect(await reminded(own.placed)).toHaveLength(1);
  await triedAgo(own.partId, 23 * 60);
  expect(await reminded(own.placed)).toHaveLength(2);
  await triedAgo(own.partId, 25 * 60);
  await own.missed(23 * 60);
  expect(await reminded(own.placed)).toHaveLength(2);
});

test("who told his shop when he is there, spoke with us, or has it already, is not reminded; his shop hears when", async () => {
  const [said, spoke, silent, has] = [
    await missedByShop(60),
    await missedByShop(60),
    await missedByShop(60),
    await missedByShop(60),
  ];
  expect(await wants(said.placed, said.partId)).toBe(200);
  expect(await noted(spoke.placed, "reached")).toBe(200);
  expect(await noted(silent.placed, "no_answer")).toBe(200);
  expect((await has.act("undelivered", { reason: "refused", lines: [] })).status).toBe(200);
  for (const { placed } of [said, spoke, has]) expect(await reminded(placed)).toEqual([]);
  expect(await reminded(silent.placed)).toHaveLength(1);
  const toShop = (await waitingMessages(world())).filter(
    ({ key }) => key === `${said.partId}:own-try-1:told-shop`,
  );
  expect(toShop).toHaveLength(1);
  expect(toShop[0]?.text).toContain(`/vendor/orders/${said.partId}`);
});

test("support has first whom nobody reached, the least time left on top, with what was done so far", async () => {
  const [later, soon, over, spoke] = [
    await stopped(300),
    await stopped(30),
    await stopped(-30),
    await stopped(20),
  ];
  expect(await noted(spoke.placed, "refused")).toBe(200);
  await reminded(soon.placed);
  const ours = new Set([later, soon, over, spoke].map(({ placed }) => partOf(placed)));
  const rows = (await queue()).filter(({ partId }) => ours.has(partId));
  expect(rows.map(({ partId }) => partId)).toEqual(
    [soon, later, over, spoke].map(({ placed }) => partOf(placed)),
  );
  expect(rows.map(({ missed }) => missed)).toEqual([
    { outcome: null, isAsked: false, isReminded: true },
    { outcome: null, isAsked: false, isReminded: false },
    { outcome: null, isAsked: false, isReminded: false },
    { outcome: "refused", isAsked: false, isReminded: false },
  ]);
});
