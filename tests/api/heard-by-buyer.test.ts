import type { SupportOrderView } from "@haat/contract/support";
import { TrackView } from "@haat/contract/track";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readOrder } from "../buying.ts";
import { anOrderAtDoor, type AtDoor } from "../doors.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";

let parcels: Parcels;
let clerk: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  clerk = await aStaffSession(parcels.shop.world, "support_2");
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const toBuyer = async ({ placed }: AtDoor) =>
  (await readOrder(parcels.shop.world, placed)).subOrders[0]?.heard;
const toTracker = async ({ placed }: AtDoor) => {
  const body = { code: placed.order.trackCode };
  const reply = await parcels.shop.world.fetch("/v1/store/track", { method: "POST", body });
  return TrackView.parse(await reply.json()).subOrders[0];
};
const toSupport = async ({ placed }: AtDoor) => {
  const path = `/v1/support/orders/${placed.order.id}`;
  const reply = await parcels.shop.world.fetch(path, { headers: clerk.headers });
  return ((await reply.json()) as SupportOrderView).order.subOrders[0];
};

test("what a courier says and has not confirmed his buyer reads as that, with the courier's own sentence; a tracker, the first alone", async () => {
  const door = await anOrderAtDoor(parcels);
  const noteBn = "রাইডার ০১৭১২৩৪৫৬৭৮ পৌঁছে দিয়েছেন";
  await parcels.reported(door.number, "delivered", { isProvisional: true, noteBn });
  const heard = await toBuyer(door);
  expect(heard?.pending).toBe("delivered");
  expect(heard?.words).toContain("পৌঁছে দিয়েছেন");
  expect(heard?.words).not.toContain("০১৭১২৩৪৫৬৭৮");
  const tracked = await toTracker(door);
  expect(tracked).toMatchObject({ state: "handed_over", pending: "delivered" });
  expect(JSON.stringify(tracked)).not.toContain("রাইডার");
  expect((await toSupport(door))?.heard).toEqual(heard);
  await parcels.reported(door.number, "delivered", { at: new Date(Date.now() + 1_000) });
  expect((await toBuyer(door))?.pending).toBeNull();
});

test("of a word that nobody knows, and of a loss that is not certain, only support reads", async () => {
  for (const says of ["unknown", "lost"] as const) {
    const door = await anOrderAtDoor(parcels);
    await parcels.reported(door.number, says, { isProvisional: true, word: "gone_astray" });
    expect(await toBuyer(door)).toEqual({ pending: null, words: null });
    expect((await toTracker(door))?.pending).toBeNull();
    expect((await toSupport(door))?.heard?.pending).toBe(says);
  }
});

test("before a courier has it nothing was heard, and another's order tells nobody anything", async () => {
  const door = await anOrderAtDoor(parcels);
  await parcels.reported(door.number, "in_transit", { noteBn: "হাবে পৌঁছেছে" });
  const { rows } = await parcels.shop.world.owner.query<{ heard: unknown }>(
    "select heard_by_buyer($1) as heard",
    [door.placed.order.id],
  );
  expect(rows).toEqual([{ heard: null }]);
});
