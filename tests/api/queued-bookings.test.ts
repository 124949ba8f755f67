import type { BookingPage } from "@haat/contract/booking-desk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";
import { keyed, type Placed } from "../buying.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";

let bookings: Bookings;
let clerk: TestSession;
beforeAll(async () => {
  bookings = await openBookings({ bulkAfterS: 30 * 3600 });
  clerk = await aStaffSession(bookings.shop.world, "support_2");
}, 300_000);
afterAll(() => bookings.close());

const sentAgo = async ({ order }: Placed, hours: number): Promise<void> => {
  const { owner } = bookings.shop.world;
  await owner.query("alter table parcel_booking disable trigger parcel_booking_kept");
  await owner.query(
    "update parcel_booking set sent_at = now() - make_interval(hours => $2) where order_id = $1 and state = 'unknown'",
    [order.id, hours],
  );
  await owner.query("alter table parcel_booking enable trigger parcel_booking_kept");
};
const toCallOff = async ({ order }: Placed) => {
  const reply = await bookings.shop.world.fetch("/v1/support/bookings?view=to_call_off", {
    headers: clerk.headers,
  });
  return ((await reply.json()) as BookingPage).items.filter(({ orderId }) => orderId === order.id);
};
const calledOff = async (id: string): Promise<string> => {
  const reply = await bookings.shop.world.fetch(`/v1/support/bookings/${id}/acts`, {
    headers: keyed(clerk.headers),
    body: { act: "called_off", reason: "পোর্টালে বাতিল করেছি" },
  });
  return reply.status === 200 ? "done" : codeOf(reply);
};

/** Two parcels of one call, which its courier has put into his queue. */
async function together(): Promise<readonly [Placed, Placed]> {
  const [one, two] = [await bookings.shopkeeper.packed(), await bookings.shopkeeper.packed()];
  const reply = await bookings.ask("pathao", [partOf(one), partOf(two)]);
  expect(reply.status).toBe(200);
  await bookings.later();
  for (const placed of [one, two]) expect(await bookings.rowOf(placed)).toMatchObject({ state: "unknown" });
  return [one, two];
}

test("what waits in a courier's queue is booked nowhere else for a day, though he does not know it yet", async () => {
  const [one] = await together();
  await sentAgo(one, 3);
  await bookings.later();
  expect(await bookings.rowOf(one)).toMatchObject({ state: "unknown" });
  expect(await bookings.booked(one, "steadfast")).toMatchObject({ refused: "open" });
  await sentAgo(one, 25);
  await bookings.later();
  expect(await bookings.rowOf(one)).toMatchObject({ state: "rejected", code: "absent" });
  expect((await bookings.booked(one, "steadfast")).booking).toMatchObject({ state: "booked" });
});

test("a parcel that he makes after all is a second one: its shop hears so, and somebody has him call it off", async () => {
  const [one, two] = await together();
  await sentAgo(one, 25);
  await bookings.later();
  const elsewhere = (await bookings.booked(one, "steadfast")).booking;
  expect(await toCallOff(one)).toEqual([]);
  await bookings.remotes.pathao.advance("31h");
  await expect.poll(() => bookings.parcelsOf(bookings.remotes.pathao, one)).toBe(1);
  await expect
    .poll(async () => {
      await bookings.carried();
      return toCallOff(one);
    })
    .toMatchObject([
      {
        ...{ courier: "pathao", cancel: null, consignment: expect.stringMatching(/^DL/) },
        surfaced: { courier: "steadfast", number: elsewhere?.number },
      },
    ]);
  // The one that was still in doubt is simply booked by his word.
  await expect.poll(() => bookings.rowOf(two)).toMatchObject({ state: "booked" });
  expect(await toCallOff(two)).toEqual([]);
  const [row] = await toCallOff(one);
  const told = (await waitingMessages(bookings.shop.world)).filter(
    ({ key }) => key === `${row?.id}:surfaced`,
  );
  expect(told.map(({ text }) => text)).toEqual([expect.stringContaining(row?.consignment ?? "none")]);
  expect(await bookings.rowOf(one)).toMatchObject({ state: "booked", number: elsewhere?.number });
  expect(await calledOff(row?.id ?? "")).toBe("done");
  expect(await toCallOff(one)).toEqual([]);
  expect(await calledOff(row?.id ?? "")).toBe("booking.wrong_state");
  expect(await bookings.rowOf(one)).toMatchObject({ state: "booked", parcel: "label_ready" });
});
