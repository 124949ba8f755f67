import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";

let bookings: Bookings;
beforeAll(
  async () =>
    void (bookings = await openBookings({ infoByReference: "absent" }, { PATHAO_INFO_BY_REFERENCE: "off" })),
  300_000,
);
afterAll(() => bookings.close());

test("what its courier cannot be asked about is told to people once, stays in doubt, and is sent to nobody again", async () => {
  const placed = await bookings.shopkeeper.packed();
  await bookings.remotes.pathao.fault({ webhook: "never" });
  await bookings.remotes.pathao.fault({ op: "create", do: "drop", times: 1 });
  expect((await bookings.booked(placed)).booking?.state).toBe("unknown");
  await bookings.later();
  await bookings.later();
  const { state, isByHand, reference } = await bookings.rowOf(placed);
  expect([state, isByHand]).toEqual(["unknown", true]);
  expect(bookings.shop.world.faults.splice(0).map(String)).toEqual([
    `Error: nobody knows whether pathao has ${reference}`,
  ]);
  expect(await bookings.parcelsOf(bookings.remotes.pathao, placed)).toBe(1);
});
