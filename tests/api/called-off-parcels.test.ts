import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";
import { type Placed, readOrder } from "../buying.ts";
import { codeOf, partOf } from "../dispatch.ts";

let bookings: Bookings;
beforeAll(async () => void (bookings = await openBookings()), 300_000);
afterAll(() => bookings.close());
afterEach(async () => {
  for (const remote of Object.values(bookings.remotes)) await remote.forgetFaults();
  expect(bookings.shop.world.faults.splice(0).map(String)).toEqual([]);
});
const calledOff = (placed: Placed) => bookings.shopkeeper.act(partOf(placed), "call-off");
const theirs = async (placed: Placed) =>
  (await bookings.remotes.paperfly.parcels((await bookings.rowOf(placed)).reference))[0]?.state;

test("a booked parcel is called off with its courier, and makes room for the next, under another number", async () => {
  const placed = await bookings.shopkeeper.packed();
  const first = (await bookings.booked(placed, "paperfly")).booking;
  expect((await calledOff(placed)).status).toBe(200);
  expect(await bookings.rowOf(placed)).toMatchObject({ parcel: "void", cancel: "done", part: "packed" });
  expect(await theirs(placed)).toBe("cancelled");
  expect(await codeOf(await calledOff(placed))).toBe("booking.none");
  const next = (await bookings.booked(placed)).booking;
  expect(next).toMatchObject({ state: "booked", courier: "pathao", parcel: "label_ready" });
  expect(next?.reference).not.toBe(first?.reference);
  expect((await bookings.shopkeeper.act(partOf(placed), "hand-over")).status).toBe(200);
  await bookings.expectInOrder();
});

test("when he keeps silent he is told again, and it is called off once", async () => {
  const placed = await bookings.shopkeeper.packed();
  await bookings.booked(placed, "paperfly");
  await bookings.remotes.paperfly.fault({ op: "cancel", do: "drop", times: 1 });
  expect((await calledOff(placed)).status).toBe(200);
  expect(await bookings.rowOf(placed)).toMatchObject({ cancel: "wanted", parcel: "label_ready" });
  expect(await codeOf(await bookings.ask("pathao", [partOf(placed)]).then(() => calledOff(placed)))).toBe(
    "booking.none",
  );
  await bookings.later();
  const { parcel, cancel } = await bookings.rowOf(placed);
  // Said twice, some couriers refuse the second time what the first has done: the parcel stays until they tell.
  expect([parcel, cancel]).toEqual(expect.arrayContaining([expect.stringMatching(/^(?:void|label_ready)$/)]));
  expect(cancel).not.toBe("wanted");
  expect(await theirs(placed)).toBe("cancelled");
});

test("a courier who takes no word of it is told by a person, and until then the parcel is booked", async () => {
  const placed = await bookings.shopkeeper.packed();
  await bookings.booked(placed);
  expect((await calledOff(placed)).status).toBe(200);
  expect(await bookings.rowOf(placed)).toMatchObject({ cancel: "by_hand", parcel: "label_ready" });
  const asked = await bookings.booked(placed, "steadfast");
  expect(asked).toMatchObject({ refused: "booked", booking: { cancel: "by_hand" } });
});

test("what nobody has sent yet is withdrawn, and nobody sends it", async () => {
  const [placed, other] = [await bookings.shopkeeper.packed(), await bookings.shopkeeper.packed()];
  await bookings.ask("pathao", [partOf(placed), partOf(other)]);
  expect((await calledOff(placed)).status).toBe(200);
  await bookings.later();
  expect(await bookings.rowOf(placed)).toMatchObject({ state: "rejected", code: "withdrawn" });
  expect(await bookings.rowOf(other)).toMatchObject({ state: "booked" });
  expect(await bookings.parcelsOf(bookings.remotes.pathao, placed)).toBe(0);
});

test("of a part that is no more sold its courier hears by himself", async () => {
  const placed = await bookings.shopkeeper.packed();
  await bookings.booked(placed, "paperfly");
  const refused = await bookings.shopkeeper.act(partOf(placed), "reject", { reason: "damaged" });
  expect(refused.status).toBe(200);
  await bookings.later();
  expect(await bookings.rowOf(placed)).toMatchObject({ parcel: "void", cancel: "done", part: "cancelled" });
  expect(await theirs(placed)).toBe("cancelled");
  await bookings.expectInOrder();
});

test("what its receiver's code has proven is called off by nobody, though its courier never said that he had it", async () => {
  const placed = await bookings.shopkeeper.packed();
  await bookings.booked(placed, "paperfly");
  expect((await bookings.shopkeeper.act(partOf(placed), "hand-over")).status).toBe(200);
  const code = (await readOrder(bookings.shop.world, placed)).subOrders[0]?.deliveryCode;
  const told = { code, carriedBy: "courier" };
  expect((await bookings.shopkeeper.act(partOf(placed), "deliver", told)).status).toBe(200);
  expect(await codeOf(await calledOff(placed))).toBe("booking.none");
  expect(await bookings.rowOf(placed)).toMatchObject({
    parcel: "label_ready",
    cancel: null,
    part: "handed_over",
  });
  expect(await theirs(placed)).not.toBe("cancelled");
  await bookings.expectInOrder();
});
