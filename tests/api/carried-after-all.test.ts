import type { ParcelPage } from "@haat/contract/parcel-desk";
import type { Courier } from "@haat/core/couriers";
import type { ParcelReport } from "@haat/core/parcel-reports";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";
import { keyed, type Placed } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { reported, wholeTaka } from "../parcels.ts";
import { written } from "../remittance-desk.ts";
import { remittanceDesk } from "../remittance-files.ts";
import { aFreshOne, ask } from "../staff.ts";

let bookings: Bookings;
let clerk: TestSession;
beforeAll(async () => {
  bookings = await openBookings();
  clerk = await aStaffSession(bookings.shop.world, "support_2");
}, 300_000);
afterAll(() => bookings.close());
afterEach(() => bookings.expectInOrder());

/** One that its shop has called off with this courier, who agreed. */
async function calledOff(courier: Courier) {
  const placed = await bookings.shopkeeper.packed();
  const number = (await bookings.booked(placed, courier)).booking?.number ?? "";
  await reported(bookings.shop, { courier, number, says: "void", over: { word: "cancelled" } });
  expect(await bookings.rowOf(placed)).toMatchObject({ parcel: "void", part: "packed" });
  const says = (what: ParcelReport["says"], over: Partial<ParcelReport> = {}) =>
    reported(bookings.shop, { courier, number, says: what, over });
  return { placed, number, says };
}

const casesOf = async (placed: Placed) => {
  const page = await ask<ParcelPage>(bookings.shop.world, clerk, ["GET", "/v1/support/parcels?view=cases"]);
  return page.body.items.flatMap(({ partId, case: found }) =>
    partId === partOf(placed) && found ? [found] : [],
  );
};
const toldOf = async (number: string): Promise<string[]> =>
  (await waitingMessages(bookings.shop.world)).flatMap(({ key, text }) =>
    key.endsWith(":void-carried") && text.includes(number) ? [text] : [],
  );
const owedFor = async ({ order }: Placed): Promise<unknown[]> =>
  (await bookings.shop.world.owner.query("select from courier_cash where order_id = $1", [order.id])).rows;

test("a parcel that was called off and is carried all the same is support's: its order goes with another, and its shop gives him nothing more", async () => {
  const { placed, number, says } = await calledOff("paperfly");
  const next = (await bookings.booked(placed, "pathao")).booking;
  expect((await bookings.shopkeeper.act(partOf(placed), "hand-over")).status).toBe(200);
  await says("picked_up");
  const [found] = await casesOf(placed);
  expect(found).toMatchObject({ kind: "void_carried", goes: { courier: "pathao", number: next?.number } });
  expect(await toldOf(number)).toHaveLength(1);
  await says("in_transit");
  await says("out_for_delivery");
  expect(await casesOf(placed)).toHaveLength(1);
  expect(await toldOf(number)).toHaveLength(1);
  // The parcel that stays is not touched by any of it.
  expect(await bookings.rowOf(placed)).toMatchObject({
    ...{ number: next?.number, parcel: "label_ready", part: "handed_over" },
  });
  const ended = await bookings.shop.world.fetch(`/v1/support/parcel-cases/${found?.id}/endings`, {
    headers: keyed(clerk.headers),
    body: { reason: "রাইডারকে থামানো হয়েছে, দোকানে ফিরছে" },
  });
  expect(ended.status).toBe(200);
  expect(await casesOf(placed)).toEqual([]);
  await says("delivered", { collected: null });
  expect((await casesOf(placed)).map(({ kind }) => kind)).toEqual(["void_carried"]);
});

test("cash that its rider took for it is a case of its own, and nobody earns by it", async () => {
  const { placed, says } = await calledOff("paperfly");
  const due = wholeTaka(placed);
  await says("picked_up");
  await says("delivered", { collected: BigInt(due) });
  const cases = await casesOf(placed);
  expect(cases.map(({ kind }) => kind).toSorted()).toEqual(["amount", "void_carried"]);
  expect(cases.find(({ kind }) => kind === "amount")).toMatchObject({
    ...{ ours: { minor: "0" }, theirs: { minor: due } },
  });
  expect(await owedFor(placed)).toEqual([]);
  expect(await bookings.rowOf(placed)).toMatchObject({ parcel: "void", part: "packed" });
});

test("that he calls it off again is no news", async () => {
  const { placed, says } = await calledOff("steadfast");
  await says("rto_initiated", { beforePickup: "void", word: "cancelled" });
  expect((await bookings.booked(placed, "pathao")).booking).toMatchObject({ state: "booked" });
  expect((await bookings.shopkeeper.act(partOf(placed), "hand-over")).status).toBe(200);
  await says("rto_initiated", { beforePickup: "void", word: "cancelled" });
  expect(await casesOf(placed)).toEqual([]);
});

test("a statement that brings its cash is never clean", async () => {
  const { placed, number } = await calledOff("pathao");
  const { shop } = bookings;
  const desk = remittanceDesk(shop, await aFreshOne(shop.world, "support_2"));
  const collected = Number(BigInt(wholeTaka(placed)) / 100n);
  const id = await desk.send({
    ...{ courier: "pathao", reference: crypto.randomUUID() },
    file: written([{ number, collected, fee: 70 }]),
    periodEnd: new Date(Date.now() + 60_000).toISOString(),
  });
  await desk.work();
  expect((await desk.call("POST", id, "/matching")).status).toBe(202);
  await desk.work();
  const { rows } = await shop.world.owner.query(
    "select match, array(select f ->> 'label' from jsonb_array_elements(findings) f) as labels from remittance_row where remittance_id = $1",
    [id],
  );
  expect(rows).toEqual([{ match: "exact", labels: ["NOT_ENDED", "UNCONTRACTED_CHARGE"] }]);
  expect(await owedFor(placed)).toEqual([]);
});
