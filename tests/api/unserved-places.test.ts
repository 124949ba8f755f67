import { readPlaces } from "@haat/api/jobs/read-places";
import type { PlaceActBody, PlaceDetailView, PlacePage } from "@haat/contract/place-desk";
import { CourierQuotesView } from "@haat/contract/shop-couriers";
import { VendorOrderView } from "@haat/contract/vendor-order";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";
import { keyed, type Placed } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { aStaffSession } from "../market.ts";

const laksam = "upa-cumilla-laksam";
const savar = "upa-dhaka-savar";
const hemayetpur = "are-dhaka-savar-hemayetpur";
/** The only area of Laksam, one of Savar's two, and one of Dhaka that was never served. */
const [inLaksam, inSavar, always] = ["5030", "4120", "750"];

let bookings: Bookings;
beforeAll(async () => {
  bookings = await openBookings();
  // As they are at first nobody is told of.
  expect(await tells({})).toEqual([]);
}, 300_000);
afterAll(() => bookings.close());
afterEach(() => expect(faults()).toEqual([]));

const owner = () => bookings.shop.world.owner;
const faults = (): readonly string[] => bookings.shop.world.faults.splice(0).map(String);
/** Pathao says so of its areas, and its list is read: what people were told of it. */
async function tells(
  unserved: Readonly<Record<string, "delivery" | "pickup" | "both">>,
): Promise<readonly string[]> {
  await bookings.remotes.pathao.change({ unserved: { [always]: "both", ...unserved } });
  await owner().query("update courier_place_reading set due_at = now()");
  await readPlaces(bookings.shop.jobs);
  return faults();
}
const headers = () => bookings.shopkeeper.owner.headers;
async function pageOf(placed: Placed): Promise<VendorOrderView> {
  const reply = await bookings.shop.world.fetch(`/v1/vendor/orders/${partOf(placed)}`, {
    headers: headers(),
  });
  return VendorOrderView.parse(await reply.json());
}
async function quotedBy(placed: Placed): Promise<readonly string[]> {
  const path = `/v1/vendor/orders/${partOf(placed)}/courier-quotes`;
  const reply = await bookings.shop.world.fetch(path, { headers: headers() });
  return CourierQuotesView.parse(await reply.json()).items.map(({ courier }) => courier);
}
async function staff(path: string, body?: PlaceActBody): Promise<unknown> {
  const clerk = await aStaffSession(bookings.shop.world, "support_2");
  const reply = await bookings.shop.world.fetch(`/v1/support/courier-places${path}`, {
    ...(body ? { headers: keyed(clerk.headers), body } : { headers: clerk.headers }),
  });
  return reply.json();
}
const changed = async (): Promise<readonly string[]> =>
  ((await staff("?courier=pathao&state=drifted")) as PlacePage).items.map(({ geoId }) => geoId);
const bookingsOf = async (placed: Placed) => {
  const { rows } = await owner().query("select 1 from parcel_booking where sub_order_id = $1", [
    partOf(placed),
  ]);
  return rows.length;
};

test("where a courier does not bring he is neither offered nor asked, and another is", async () => {
  const placed = await bookings.shopkeeper.packed(laksam);
  expect(await pageOf(placed)).toMatchObject({ unserved: [] });
  expect(await tells({ [inLaksam]: "delivery" })).toEqual([
    "Error: pathao has renamed or dropped, or serves otherwise, 1 places that we use",
  ]);
  const { bookable, unserved } = await pageOf(placed);
  expect(unserved).toEqual([{ courier: "pathao", why: "no_delivery" }]);
  expect(bookable).toEqual(expect.arrayContaining(["steadfast"]));
  expect(bookable).not.toContain("pathao");
  expect(await quotedBy(placed)).not.toContain("pathao");
  expect(await quotedBy(placed)).toContain("steadfast");
  // Whoever asks for it all the same: nothing is kept, and nothing sent.
  expect(await bookings.booked(placed)).toMatchObject({ refused: "no_delivery", booking: null });
  expect(await bookingsOf(placed)).toBe(0);
  expect(await bookings.parcelsOf(bookings.remotes.pathao, placed)).toBe(0);
  expect(await bookings.booked(placed, "steadfast")).toMatchObject({
    refused: null,
    booking: { state: "booked" },
  });
  expect(await changed()).toContain(laksam);
  await tells({});
  expect(await changed()).not.toContain(laksam);
  const after = await bookings.shopkeeper.packed(laksam);
  expect(await bookings.booked(after)).toMatchObject({ refused: null, booking: { state: "booked" } });
});

test("one area is told by its own word, and a zone only where all of its areas say alike", async () => {
  await tells({ [inSavar]: "delivery" });
  const there = await bookings.shopkeeper.packed({ areaId: savar, locality: "হেমায়েতপুর" });
  expect(await bookings.booked(there)).toMatchObject({ refused: "no_delivery" });
  const elsewhere = await bookings.shopkeeper.packed(savar);
  expect(await bookings.booked(elsewhere)).toMatchObject({
    refused: null,
    booking: { state: "booked" },
  });
  expect(await changed()).toEqual([hemayetpur]);
  await tells({});
});

test("where a shop's own place is not fetched from, its parcels are another courier's", async () => {
  const placed = await bookings.shopkeeper.packed(laksam);
  const { rows } = await owner().query<{ city: string }>("select city_id as city from vendor where id = $1", [
    bookings.shopkeeper.vendorId,
  ]);
  await owner().query("update vendor set city_id = $2 where id = $1", [bookings.shopkeeper.vendorId, laksam]);
  await tells({ [inLaksam]: "pickup" });
  expect(await pageOf(placed)).toMatchObject({ unserved: [{ courier: "pathao", why: "no_pickup" }] });
  expect(await bookings.booked(placed)).toMatchObject({ refused: "no_pickup", booking: null });
  expect(await bookingsOf(placed)).toBe(0);
  await owner().query("update vendor set city_id = $2 where id = $1", [
    bookings.shopkeeper.vendorId,
    rows[0]?.city,
  ]);
  expect((await bookings.booked(placed)).refused).toBeNull();
  await tells({});
});

test("a change is told to people until one of them has seen it, and told anew when it changes back", async () => {
  await tells({ [inLaksam]: "both" });
  const path = `/pathao/${laksam}`;
  expect(await staff(path)).toMatchObject({
    place: { delivers: false, fetches: false, hasServiceChanged: true },
  });
  const reason = "পাঠাওয়ের প্যানেলে মিলিয়ে দেখা";
  const seen = (await staff(`${path}/acts`, { act: "see", reason })) as PlaceDetailView;
  expect(seen).toMatchObject({ place: { delivers: false, hasServiceChanged: false } });
  expect(await changed()).toEqual([]);
  expect(await tells({ [inLaksam]: "both" })).toEqual([]);
  expect(await tells({})).toHaveLength(1);
  expect(await changed()).toContain(laksam);
  await staff(`${path}/acts`, { act: "see", reason });
  expect(await changed()).toEqual([]);
});

test("what was kept before a courier said so is not sent there either", async () => {
  const placed = await bookings.shopkeeper.packed(laksam);
  await bookings.remotes.pathao.fault({ op: "create", do: "drop" });
  await tells({ [inLaksam]: "delivery" });
  await owner().query("update courier_place set delivers = null where courier = 'pathao'");
  const part = partOf(placed);
  const asked = bookings.ask("pathao", [part, partOf(await bookings.shopkeeper.packed(laksam))]);
  expect((await asked).status).toBe(200);
  await owner().query(
    "update courier_place set delivers = false where courier = 'pathao' and place_id in ('zone-503','area-5030')",
  );
  await bookings.later();
  expect(await pageOf(placed)).toMatchObject({ booking: { state: "rejected", fault: "unserved" } });
  await tells({});
});
