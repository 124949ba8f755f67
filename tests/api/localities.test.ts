import { readPlaces } from "@haat/api/jobs/read-places";
import { type AddressBody, AddressList } from "@haat/contract/address-book";
import { AreaList } from "@haat/contract/catalog";
import { courierRemote } from "@haat/simulators/kit/parcels/remote";
import { startRedxSimulator } from "@haat/simulators/redx/start";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings, openCourierTo } from "../bookings.ts";
import type { Where } from "../buying.ts";
import { aBuyerSession } from "../market.ts";

const credentials = { token: "redx-token", hookToken: "hunter2-redx-hook-token" };
const west = "tha-dhaka-uttara-west";
const mirpur = "tha-dhaka-mirpur-model";

let redx: Awaited<ReturnType<typeof startRedxSimulator>>;
let bookings: Bookings;
beforeAll(async () => {
  redx = await startRedxSimulator({ credentials });
  bookings = await openBookings(
    {},
    {
      ...{ REDX_API: `${redx.origin}/v1.0.0-beta`, REDX_TOKEN: credentials.token },
      REDX_HOOK_TOKEN: credentials.hookToken,
    },
  );
  await openCourierTo(bookings.shop, bookings.shopkeeper.vendorId, "redx");
  await owner().query("update courier_store set store = '7' where courier = 'redx'");
  await owner().query("update courier_place_reading set due_at = now()");
  await readPlaces(bookings.shop.jobs);
}, 300_000);
afterAll(async () => {
  await bookings.close();
  await redx.close();
});
afterEach(() => expect(bookings.shop.world.faults).toEqual([]));

const owner = () => bookings.shop.world.owner;
async function keptOf(orderId: string) {
  const { rows } = await owner().query<{ locality: string | null; id: string | null }>(
    "select locality, locality_id as id from orders where id = $1",
    [orderId],
  );
  return rows[0];
}
const packed = async (where: Where) => (await bookings.shopkeeper.packed(where)).order;

test.each([
  ["মিরপুর ১০", "are-dhaka-mirpur-model-mirpur-10"],
  ["mirpur-10", "are-dhaka-mirpur-model-mirpur-10"],
  ["Mirpoor 10, Dhaka", "are-dhaka-mirpur-model-mirpur-10"],
  ["shewra para", "are-dhaka-mirpur-model-shewrapara"],
  // There is no such section, and Dhanmondi's places are not Mirpur's.
  ["Mirpur 9", null],
  ["Jigatola", null],
])(
  "an area is known in whatever spelling it is typed, and kept as it was typed: %s",
  async (locality, id) => {
    const order = await packed({ areaId: mirpur, locality });
    expect(await keptOf(order.id)).toEqual({ locality, id });
    expect(order.address).toMatchObject({ locality });
  },
);

test("an address without an area is as good as it was", async () => {
  const order = await packed(mirpur);
  expect(await keptOf(order.id)).toEqual({ locality: null, id: null });
  expect(order.address.locality).toBeNull();
});

test("a parcel goes to the courier's own area, and its rider reads the buyer's words for it", async () => {
  const placed = await bookings.shopkeeper.packed({ areaId: west, locality: "৭ নম্বর সেক্টর" });
  const { booking } = await bookings.booked(placed, "redx");
  expect(booking).toMatchObject({ state: "booked", fault: null });
  const [asked] = (await courierRemote(redx.origin).journal("book")).slice(-1);
  expect(asked?.request).toMatchObject({ delivery_area_id: 21, delivery_area: "Uttara Sector-7" });
  expect(JSON.stringify(asked?.request)).toContain("৭ নম্বর সেক্টর, Uttara West, Dhaka");
});

test("where the courier has no such area its thana counts, and where that is not sure nothing is booked by guess", async () => {
  const sure = await bookings.shopkeeper.packed({ areaId: "tha-dhaka-dhanmondi", locality: "শংকর" });
  expect((await bookings.booked(sure, "redx")).booking).toMatchObject({ state: "booked" });
  const [asked] = (await courierRemote(redx.origin).journal("book")).slice(-1);
  expect(asked?.request).toMatchObject({ delivery_area_id: 2 });
  const unsure = await bookings.shopkeeper.packed({ areaId: west, locality: "Sector 3" });
  expect((await bookings.booked(unsure, "redx")).booking).toMatchObject({
    ...{ state: "rejected", fault: "unplaced" },
  });
});

test("whoever types an area is offered those of his thana alone, however they are spelled", async () => {
  const { items } = AreaList.parse(
    await (await bookings.shop.world.fetch(`/v1/store/areas?parent=${west}`)).json(),
  );
  expect(items.find(({ id }) => id === "are-dhaka-uttara-west-uttara-sector-7")).toMatchObject({
    ...{ level: "area", parentId: west },
    also: expect.arrayContaining(["Sector 7", "৭ নম্বর সেক্টর"]),
  });
  expect(items.every(({ parentId }) => parentId === west)).toBe(true);
});

test("an address book keeps the area, and another area is another address", async () => {
  const { headers } = await aBuyerSession(bookings.shop.world);
  const keep = async (words: Partial<AddressBody>, path = "") => {
    const home = { recipient: "রহিমা খাতুন", phone: "01712345678", areaId: mirpur, details: "বাসা ১২" };
    const reply = await bookings.shop.world.fetch(`/v1/auth/me/addresses${path}`, {
      ...{ headers, method: path === "" ? "POST" : "PUT" },
      body: { ...home, ...words },
    });
    return AddressList.parse(await reply.json()).items;
  };
  expect(await keep({ locality: "mirpur 2" })).toMatchObject([
    { locality: "mirpur 2", localityId: "are-dhaka-mirpur-model-mirpur-2" },
  ]);
  const [first, second] = await keep({ locality: "Mirpur 9" });
  expect([first?.localityId, second?.localityId].filter((id) => id === null)).toHaveLength(1);
  const known = [first, second].find((address) => address?.localityId !== null);
  const changed = await keep({ areaId: "tha-dhaka-pallabi", locality: "Mirpur 12" }, `/${known?.id}`);
  expect(changed.find(({ id }) => id === known?.id)).toMatchObject({
    ...{ areaId: "tha-dhaka-pallabi", localityId: "are-dhaka-pallabi-mirpur-12" },
  });
});
