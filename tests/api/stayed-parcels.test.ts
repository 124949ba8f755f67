import type { ParcelPage } from "@haat/contract/parcel-desk";
import type { VendorOrderView } from "@haat/contract/vendor-order";
import type { ParcelReport } from "@haat/core/parcel-reports";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";
import { keyed, type Placed, readOrder } from "../buying.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { reported } from "../parcels.ts";
import { ask } from "../staff.ts";

let bookings: Bookings;
let clerk: TestSession;
beforeAll(async () => {
  bookings = await openBookings();
  clerk = await aStaffSession(bookings.shop.world, "support_2");
}, 300_000);
afterAll(() => bookings.close());
afterEach(() => bookings.expectInOrder());

/** Booked and handed over by the shop's word; its courier calls it off then. */
async function calledOff() {
  const placed = await bookings.shopkeeper.packed();
  const number = (await bookings.booked(placed, "paperfly")).booking?.number ?? "";
  expect((await bookings.shopkeeper.act(partOf(placed), "hand-over")).status).toBe(200);
  const says = (what: ParcelReport["says"], over: Partial<ParcelReport> = {}) =>
    reported(bookings.shop, { courier: "paperfly", number, says: what, over });
  await says("void", { word: "cancelled" });
  expect(await bookings.rowOf(placed)).toMatchObject({ parcel: "void", part: "handed_over" });
  return { placed, says };
}
const stayed = (placed: Placed) => bookings.shopkeeper.act(partOf(placed), "stayed");
const casesOf = async (placed: Placed) => {
  const page = await ask<ParcelPage>(bookings.shop.world, clerk, ["GET", "/v1/support/parcels?view=cases"]);
  return page.body.items.flatMap(({ partId, case: found }) =>
    partId === partOf(placed) && found ? [found] : [],
  );
};
const seenBy = async (placed: Placed): Promise<VendorOrderView> => {
  const { owner } = bookings.shopkeeper;
  const path = `/v1/vendor/orders/${partOf(placed)}`;
  return (await ask<VendorOrderView>(bookings.shop.world, owner, ["GET", path])).body;
};
const goodsOf = async ({ order }: Placed): Promise<unknown> =>
  (
    await bookings.shop.world.owner.query(
      "select r.state, s.on_hand, s.committed from reservation r join stock s on s.variant_id = r.variant_id where r.order_id = $1",
      [order.id],
    )
  ).rows;
const clocksOf = async (placed: Placed): Promise<unknown> =>
  (
    await bookings.shop.world.owner.query("select handover_by, promised_by from sub_order where id = $1", [
      partOf(placed),
    ])
  ).rows;

test("what its courier called off after the hand-over is packed again, and another courier takes it", async () => {
  const { placed } = await calledOff();
  expect((await casesOf(placed)).map(({ kind }) => kind)).toEqual(["pickup_cancelled"]);
  expect((await seenBy(placed)).acts[0]).toBe("stayed");
  const clocks = await clocksOf(placed);
  const sent = await goodsOf(placed);
  expect((await stayed(placed)).status).toBe(200);
  const part = await seenBy(placed);
  expect(part).toMatchObject({ state: "packed", ownDelivery: null, acts: ["hand-over", "reject"] });
  expect(part.bookable).toContain("pathao");
  expect(await casesOf(placed)).toEqual([]);
  expect(await clocksOf(placed)).toEqual(clocks);
  expect(await goodsOf(placed)).not.toEqual(sent);
  expect((await goodsOf(placed)) as unknown[]).toMatchObject([{ state: "committed" }]);
  const next = (await bookings.booked(placed, "pathao")).booking;
  expect(next).toMatchObject({ state: "booked", courier: "pathao", parcel: "label_ready" });
  expect((await bookings.shopkeeper.act(partOf(placed), "hand-over")).status).toBe(200);
  expect(await bookings.rowOf(placed)).toMatchObject({ number: next?.number, part: "handed_over" });
  expect(await goodsOf(placed)).toEqual(sent);
});

test("or its shop brings it itself, and its buyer hears what has become of it and has his code again", async () => {
  const { placed } = await calledOff();
  expect((await stayed(placed)).status).toBe(200);
  expect((await bookings.shopkeeper.act(partOf(placed), "hand-over")).status).toBe(200);
  const keys = (await waitingMessages(bookings.shop.world)).map(({ key }) => key);
  for (const key of ["told-stayed-1", "told-handed-over-1"])
    expect(keys.filter((each) => each === `${partOf(placed)}:${key}`)).toHaveLength(1);
  expect((await seenBy(placed)).acts).not.toContain("stayed");
  const code = (await readOrder(bookings.shop.world, placed)).subOrders[0]?.deliveryCode;
  expect((await bookings.shopkeeper.act(partOf(placed), "deliver", { code })).status).toBe(200);
  expect(await bookings.rowOf(placed)).toMatchObject({ part: "delivered" });
});

test("packed again it may be refused by its shop, and its goods are on the shelf", async () => {
  const { placed } = await calledOff();
  expect((await stayed(placed)).status).toBe(200);
  expect((await bookings.shopkeeper.act(partOf(placed), "reject", { reason: "other" })).status).toBe(200);
  expect(await goodsOf(placed)).toMatchObject([{ state: "restocked", committed: 0 }]);
});

test("pressed twice, at once or one after another, it is so once", async () => {
  const { placed } = await calledOff();
  const both = await Promise.all([stayed(placed), stayed(placed)]);
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
  expect(await codeOf(await stayed(placed))).toBe("sub_order.wrong_state");
  expect(await goodsOf(placed)).toMatchObject([{ state: "committed" }]);
});

test("nobody has it back whose courier has not called it off, or who took it out himself after that", async () => {
  const placed = await bookings.shopkeeper.packed();
  await bookings.booked(placed, "pathao");
  expect((await bookings.shopkeeper.act(partOf(placed), "hand-over")).status).toBe(200);
  expect(await codeOf(await stayed(placed))).toBe("sub_order.wrong_state");
  const own = await calledOff();
  expect((await stayed(own.placed)).status).toBe(200);
  expect((await bookings.shopkeeper.act(partOf(own.placed), "hand-over")).status).toBe(200);
  expect(await codeOf(await stayed(own.placed))).toBe("sub_order.wrong_state");
});

test("where its courier says that he carries it all the same, support settles that first; what he says that he delivered is not in the shop", async () => {
  const { placed, says } = await calledOff();
  await says("picked_up");
  expect((await seenBy(placed)).acts).not.toContain("stayed");
  expect(await codeOf(await stayed(placed))).toBe("sub_order.wrong_state");
  const found = (await casesOf(placed)).find(({ kind }) => kind === "void_carried");
  const ended = await bookings.shop.world.fetch(`/v1/support/parcel-cases/${found?.id}/endings`, {
    headers: keyed(clerk.headers),
    body: { reason: "রাইডার দোকানে ফিরিয়ে দিয়েছে" },
  });
  expect(ended.status).toBe(200);
  expect((await stayed(placed)).status).toBe(200);
  const other = await calledOff();
  await other.says("delivered");
  for (const { id } of await casesOf(other.placed))
    await bookings.shop.world.fetch(`/v1/support/parcel-cases/${id}/endings`, {
      headers: keyed(clerk.headers),
      body: { reason: "ক্রেতা পেয়েছেন" },
    });
  expect(await codeOf(await stayed(other.placed))).toBe("sub_order.wrong_state");
});
