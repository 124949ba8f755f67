import type { BookingActBody, BookingPage } from "@haat/contract/booking-desk";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";
import { keyed, type Placed } from "../buying.ts";
import { codeOf, partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";

let bookings: Bookings;
let one: TestSession;
let other: TestSession;
beforeAll(async () => {
  bookings = await openBookings({ infoByReference: "absent" }, { PATHAO_INFO_BY_REFERENCE: "off" });
  await bookings.remotes.pathao.change({ webhook: null });
  const { world } = bookings.shop;
  [one, other] = [await aStaffSession(world, "support_2"), await aStaffSession(world, "support_2")];
}, 300_000);
afterAll(() => bookings.close());

const listed = async (view: string): Promise<BookingPage["items"]> => {
  const reply = await bookings.shop.world.fetch(`/v1/support/bookings?view=${view}`, {
    headers: one.headers,
  });
  return ((await reply.json()) as BookingPage).items;
};
const found = async (view: string, { order }: Placed) =>
  (await listed(view)).find(({ orderId }) => orderId === order.id);
const say = async (who: TestSession, id: string, body: BookingActBody) => {
  const reply = await bookings.shop.world.fetch(`/v1/support/bookings/${id}/acts`, {
    headers: keyed(who.headers),
    body,
  });
  return reply.status === 200 ? ((await reply.json()) as { now: string }).now : codeOf(reply);
};

/** A parcel whose answer was lost; `isThere`: its courier has it all the same. An hour ago. */
async function doubted(isThere: boolean): Promise<Readonly<{ placed: Placed; id: string }>> {
  const placed = await bookings.shopkeeper.packed();
  await bookings.remotes.pathao.fault({ op: "create", do: isThere ? "drop" : "silent", times: 1 });
  expect((await bookings.booked(placed)).booking?.state).toBe("unknown");
  const { owner } = bookings.shop.world;
  await owner.query("alter table parcel_booking disable trigger parcel_booking_kept");
  await owner.query("update parcel_booking set sent_at = now() - interval '1 hour' where sub_order_id = $1", [
    partOf(placed),
  ]);
  await owner.query("alter table parcel_booking enable trigger parcel_booking_kept");
  const row = await found("doubt", placed);
  if (!row) throw new Error("the doubt is on nobody's list");
  return { placed, id: row.id };
}

test("that a courier has none two must say; then its shop books again, under another number of ours", async () => {
  const { placed, id } = await doubted(false);
  const none = { act: "none", reason: "পোর্টালে খুঁজে পাওয়া যায়নি" } as const;
  expect(await say(one, id, none)).toBe("second");
  expect(await found("doubt", placed)).toMatchObject({ none: { isMine: true, reason: none.reason } });
  expect(await bookings.booked(placed)).toMatchObject({ refused: "open" });
  expect(await say(one, id, none)).toBe("proposal.own_hand");
  expect(await say(other, id, none)).toBe("free");
  expect(await found("doubt", placed)).toBeUndefined();
  const first = await bookings.rowOf(placed);
  expect(first).toMatchObject({ state: "rejected", code: "none" });
  const again = (await bookings.booked(placed)).booking;
  expect(again).toMatchObject({ state: "booked" });
  expect(again?.reference).not.toBe(first.reference);
  expect(await bookings.parcelsOf(bookings.remotes.pathao, placed)).toBe(1);
});

test("that he has it under a number is believed only of his own number for this parcel", async () => {
  const { placed, id } = await doubted(true);
  const { reference } = await bookings.rowOf(placed);
  const [theirs] = await bookings.remotes.pathao.parcels(reference);
  const reason = "পোর্টালে আমাদের রেফারেন্সে দেখা";
  expect(await say(one, id, { act: "number", consignment: "DL999999NOTHIS", reason })).toBe(
    "booking.number_differs",
  );
  const elsewhere = await bookings.booked(await bookings.shopkeeper.packed());
  const taken = { act: "number", consignment: elsewhere.booking?.number ?? "", reason } as const;
  expect(["booking.number_taken", "booking.number_differs"]).toContain(await say(one, id, taken));
  expect(await bookings.rowOf(placed)).toMatchObject({ state: "unknown" });
  expect(await say(one, id, { act: "number", consignment: theirs?.consignment ?? "", reason })).toBe(
    "booked",
  );
  expect(await bookings.rowOf(placed)).toMatchObject({ state: "booked", number: theirs?.consignment });
  expect(await say(other, id, { act: "none", reason })).toBe("booking.wrong_state");
});

test("a courier is asked when a person wants it, and asks for no parcel", async () => {
  const { placed, id } = await doubted(true);
  expect(await say(one, id, { act: "ask" })).toBe("still_unknown");
  expect(await bookings.parcelsOf(bookings.remotes.pathao, placed)).toBe(1);
  expect(await found("doubt", placed)).toMatchObject({ canAsk: false });
});

test("whom only a person can tell that a parcel does not go is told by one, and it is called off", async () => {
  const placed = await bookings.shopkeeper.packed();
  expect((await bookings.booked(placed)).booking).toMatchObject({ state: "booked" });
  expect((await bookings.shopkeeper.act(partOf(placed), "call-off")).status).toBe(200);
  const row = await found("to_call_off", placed);
  expect(row).toMatchObject({ cancel: "by_hand", courier: "pathao" });
  expect(await say(one, row?.id ?? "", { act: "called_off", reason: "পোর্টালে বাতিল করেছি" })).toBe(
    "called_off",
  );
  expect(await bookings.rowOf(placed)).toMatchObject({ parcel: "void", cancel: "done" });
  expect(await found("to_call_off", placed)).toBeUndefined();
  expect((await bookings.booked(placed, "steadfast")).booking).toMatchObject({ state: "booked" });
});
