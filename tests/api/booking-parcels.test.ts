import { sendBookings } from "@haat/api/services/couriers/send-bookings";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { BookedParts } from "@haat/contract/booking";
import { type Bookings, openBookings } from "../bookings.ts";
import { keyed } from "../buying.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { wholeTaka } from "../parcels.ts";

let bookings: Bookings;
beforeAll(async () => void (bookings = await openBookings()), 300_000);
afterAll(() => bookings.close());
afterEach(async () => {
  for (const remote of Object.values(bookings.remotes)) await remote.forgetFaults();
  expect(bookings.shop.world.faults.splice(0).map(String)).toEqual([]);
});

test("a shop books with one press, for its cash, and its courier has it once", async () => {
  const placed = await bookings.shopkeeper.packed();
  const { refused, booking } = await bookings.booked(placed);
  expect([refused, booking]).toMatchObject([
    null,
    { state: "booked", courier: "pathao", parcel: "label_ready" },
  ]);
  const [theirs, ...others] = await bookings.remotes.pathao.parcels(booking?.reference);
  expect(others).toEqual([]);
  expect(theirs).toMatchObject({ consignment: booking?.number, collectMinor: wholeTaka(placed) });
  expect(theirs?.recipient.address).toContain(", ");
  // Asked for again it is the same parcel.
  expect(await bookings.booked(placed)).toMatchObject({
    refused: "booked",
    booking: { number: booking?.number },
  });
  expect(await bookings.parcelsOf(bookings.remotes.pathao, placed)).toBe(1);
});

test("pressed ten times at once with as many keys, one parcel is booked", async () => {
  const placed = await bookings.shopkeeper.packed();
  const replies = await Promise.all(
    Array.from({ length: 10 }, () => bookings.ask("pathao", [partOf(placed)])),
  );
  const answers = await Promise.all(replies.map(async (reply) => (await reply.json()) as BookedParts));
  expect(answers.filter(({ items }) => items[0]?.refused === null)).toHaveLength(1);
  expect(await bookings.parcelsOf(bookings.remotes.pathao, placed)).toBe(1);
});

test("several are asked for together, and come one after the other", async () => {
  const parcels = [await bookings.shopkeeper.packed(), await bookings.shopkeeper.packed()];
  const reply = await bookings.ask("steadfast", parcels.map(partOf));
  const { items } = (await reply.json()) as BookedParts;
  expect(items.map(({ booking }) => booking?.state)).toEqual(["asked", "asked"]);
  await bookings.later();
  for (const placed of parcels) {
    expect(await bookings.rowOf(placed)).toMatchObject({ state: "booked", parcel: "label_ready" });
    expect(await bookings.parcelsOf(bookings.remotes.steadfast, placed)).toBe(1);
  }
  expect(await bookings.remotes.steadfast.journal("create-bulk")).toHaveLength(1);
});

describe("whatever becomes of the answer", () => {
  test.each(["drop", "torn", "html", "fail-after", "silent"])(
    "there is one parcel of an order at most (%s)",
    async (fault) => {
      const placed = await bookings.shopkeeper.packed();
      await bookings.remotes.pathao.fault({ op: "create", do: fault, times: 1 });
      expect((await bookings.booked(placed)).booking?.state).toBe("unknown");
      // In doubt, it is neither asked for again nor given to another.
      for (const courier of ["pathao", "steadfast"] as const)
        expect(await bookings.booked(placed, courier)).toMatchObject({ refused: "open" });
      const other = { consignment: { courier: "redx", number: "RX100200" } };
      for (const body of [undefined, other])
        expect(await codeOf(await bookings.shopkeeper.act(partOf(placed), "hand-over", body))).toBe(
          "booking.open",
        );
      await bookings.later();
      const { state, number } = await bookings.rowOf(placed);
      const theirs = await bookings.parcelsOf(bookings.remotes.pathao, placed);
      expect([state, theirs, number !== null]).toEqual(
        fault === "silent" ? ["unknown", 0, false] : ["booked", 1, true],
      );
      expect(await bookings.parcelsOf(bookings.remotes.steadfast, placed)).toBe(0);
    },
  );

  test.each([
    ["has it", true, "booked", 1],
    ["never heard of it", false, "rejected", 0],
  ])("of whoever dies after asking, his courier is asked, who %s", async (_what, isHeard, state, theirs) => {
    const parcels = [await bookings.shopkeeper.packed(), await bookings.shopkeeper.packed()] as const;
    await bookings.ask("pathao", parcels.map(partOf));
    const [dead, alive] = parcels;
    await bookings.died(dead, isHeard);
    await bookings.later();
    // The other waited for nobody.
    expect(await bookings.rowOf(alive)).toMatchObject({ state: "booked" });
    await bookings.later();
    expect(await bookings.rowOf(dead)).toMatchObject({ state });
    for (const placed of [dead, alive])
      expect(await bookings.parcelsOf(bookings.remotes.pathao, placed)).toBe(placed === dead ? theirs : 1);
  });
});

test("what a courier will not take is told by its field, and asked for again it has another number of ours", async () => {
  const placed = await bookings.shopkeeper.packed();
  await bookings.remotes.pathao.fault({ op: "create", do: "refuse", times: 1 });
  const refused = (await bookings.booked(placed)).booking;
  expect(refused).toMatchObject({ state: "rejected", number: null });
  expect(refused?.fault).not.toBeNull();
  const next = (await bookings.booked(placed)).booking;
  expect(next).toMatchObject({ state: "booked" });
  expect(next?.reference).not.toBe(refused?.reference);
});

test("the key's answer is the same however often it comes, and another shop's part is nobody's", async () => {
  const placed = await bookings.shopkeeper.packed();
  const headers = keyed(bookings.shopkeeper.owner.headers);
  const [one, two] = [
    await bookings.ask("pathao", [partOf(placed)], headers),
    await bookings.ask("pathao", [partOf(placed)], headers),
  ];
  expect(await two.text()).toBe(await one.text());
  expect(await codeOf(await bookings.ask("redx", [partOf(placed)]))).toBe("courier.not_open");
});

test("however many workers turn to it at once, its courier is asked once", async () => {
  const parcels = [await bookings.shopkeeper.packed(), await bookings.shopkeeper.packed()];
  await bookings.ask("paperfly", parcels.map(partOf));
  const { rows } = await bookings.shop.world.owner.query<{ id: string }>(
    "select id from parcel_booking where state = 'asked'",
  );
  const ids = rows.map(({ id }) => id);
  await Promise.all(Array.from({ length: 5 }, () => sendBookings(bookings.shop.node, ids)));
  for (const placed of parcels) {
    expect(await bookings.rowOf(placed)).toMatchObject({ state: "booked" });
    expect(await bookings.parcelsOf(bookings.remotes.paperfly, placed)).toBe(1);
  }
  expect(await bookings.remotes.paperfly.journal("book")).toHaveLength(2);
});
