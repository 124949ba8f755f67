import { readPlaces } from "@haat/api/jobs/read-places";
import type { Courier } from "@haat/core/couriers";
import { courierRemote } from "@haat/simulators/kit/parcels/remote";
import { startEcourierSimulator } from "@haat/simulators/ecourier/start";
import { startRedxSimulator } from "@haat/simulators/redx/start";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings, openCourierTo } from "../bookings.ts";
import { theOldCall } from "../contracts/paperfly-provider.ts";

const redxCredentials = { token: "redx-token", hookToken: "hunter2-redx-hook-token" };
const ecourierCredentials = { key: "ec-key", secret: "ec-secret", userId: "H2901" };
const laksam = "upa-cumilla-laksam";

let redx: Awaited<ReturnType<typeof startRedxSimulator>>;
let ecourier: Awaited<ReturnType<typeof startEcourierSimulator>>;
let bookings: Bookings;
beforeAll(async () => {
  redx = await startRedxSimulator({ credentials: redxCredentials });
  ecourier = await startEcourierSimulator({ credentials: ecourierCredentials });
  const more = {
    ...theOldCall,
    ...{ REDX_API: `${redx.origin}/v1.0.0-beta`, REDX_TOKEN: redxCredentials.token },
    ...{ REDX_HOOK_TOKEN: redxCredentials.hookToken, ECOURIER_API: `${ecourier.origin}/api` },
    ...{ ECOURIER_API_KEY: ecourierCredentials.key, ECOURIER_API_SECRET: ecourierCredentials.secret },
    ...{ ECOURIER_USER_ID: ecourierCredentials.userId, ECOURIER_PACKAGES: "any/5000:#2465" },
  };
  bookings = await openBookings({}, more);
  for (const courier of ["redx", "ecourier"] as const)
    await openCourierTo(bookings.shop, bookings.shopkeeper.vendorId, courier);
  await bookings.shop.world.owner.query("update courier_store set store = '7' where courier = 'redx'");
}, 300_000);
afterAll(async () => {
  await bookings.close();
  await redx.close();
  await ecourier.close();
});
afterEach(() => expect(faults()).toEqual([]));

const faults = (): readonly string[] => bookings.shop.world.faults.splice(0).map(String);
const owner = () => bookings.shop.world.owner;
async function read(): Promise<void> {
  await owner().query("update courier_place_reading set due_at = now()");
  await readPlaces(bookings.shop.jobs);
}
async function mapped(courier: Courier, geoId: string) {
  const { rows } = await owner().query<{
    state: string;
    place: string | null;
    confidence: number;
    drift: string | null;
  }>(
    "select state, place_id as place, confidence, drift from courier_geo_map where courier = $1 and geo_id = $2",
    [courier, geoId],
  );
  return rows[0];
}
const bookedAt = async (courier: Courier, areaId: string) => {
  const placed = await bookings.shopkeeper.packed(areaId);
  return (await bookings.booked(placed, courier)).booking;
};

test("before a courier's places are known nothing goes where its place must be named, and the shop reads why", async () => {
  expect(await bookedAt("redx", laksam)).toMatchObject({ state: "rejected", fault: "unplaced" });
  expect(await courierRemote(redx.origin).parcels()).toEqual([]);
});

test("a parcel to an upazila of Cumilla is booked with all five, by the ids and the spellings of each", async () => {
  await read();
  // It lists nothing and spells otherwise than we do: a person has taught it.
  const { rows } = await owner().query<{ id: string }>("select id from user_account limit 1");
  await owner().query(
    `insert into courier_place (courier, place_id, level, name, parent_id, source) values ('paperfly', 'Cumilla', 'district', 'Cumilla', null, 'hand'),
      ('paperfly', 'Cumilla/Laksham', 'thana', 'Laksham', 'Cumilla', 'hand')`,
  );
  await owner().query(
    `insert into courier_geo_map (courier, geo_id, place_id, place_name, state, confidence, found_by, set_by)
      values ('paperfly', $1, 'Cumilla/Laksham', 'Laksham', 'sure', 100, 'hand', $2)`,
    [laksam, rows[0]?.id],
  );
  for (const courier of ["pathao", "steadfast", "redx", "paperfly", "ecourier"] as const)
    expect([courier, await bookedAt(courier, laksam)]).toMatchObject([
      courier,
      { state: "booked", fault: null },
    ]);
  const [pathaos] = await bookings.remotes.pathao.journal("create");
  expect(pathaos?.request).toMatchObject({ recipient_city: 5, recipient_zone: 503 });
  const [redxs] = await courierRemote(redx.origin).journal("book");
  expect(redxs?.request).toMatchObject({ delivery_area_id: 76, delivery_area: "Laksam" });
  const [ecouriers] = await courierRemote(ecourier.origin).journal("book");
  expect(ecouriers?.request).toMatchObject({
    ...{ recipient_city: "Cumilla", recipient_thana: "Laksam" },
    ...{ recipient_area: "Laksam", recipient_zip: "3570" },
  });
  const [paperflys] = await bookings.remotes.paperfly.journal("book");
  expect(paperflys?.request).toMatchObject({ customerThana: "Laksham", customerDistrict: "Cumilla" });
});

test("old and new spellings of a district are one, and what several areas could be waits for a person", async () => {
  expect(await mapped("pathao", "dis-chattogram")).toMatchObject({ state: "sure", place: "2" });
  expect(await mapped("redx", "upa-cumilla-adarsha-sadar")).toMatchObject({
    state: "sure",
    place: "72",
  });
  expect(await mapped("ecourier", "upa-cumilla-adarsha-sadar")).toMatchObject({ state: "open" });
  expect(await mapped("steadfast", "dis-chattogram")).toBeUndefined();
});

test("of a place that a courier renames people are told, nothing is booked there by guess, and back again it is as it was", async () => {
  const remote = courierRemote(redx.origin);
  await remote.change({ renamed: { "76": "Naoti" } });
  await read();
  expect(faults()).toEqual(["Error: redx has renamed or dropped 1 places that we use"]);
  expect(await mapped("redx", laksam)).toMatchObject({ state: "drifted", drift: "renamed", place: "76" });
  expect(await bookedAt("redx", laksam)).toMatchObject({ state: "rejected", fault: "moved" });
  await remote.change({ renamed: { "76": "" } });
  await read();
  expect(await mapped("redx", laksam)).toMatchObject({ state: "drifted", drift: "gone" });
  await remote.change({ renamed: {} });
  await read();
  expect(await mapped("redx", laksam)).toMatchObject({ state: "sure", drift: null });
  expect(await bookedAt("redx", laksam)).toMatchObject({ state: "booked" });
});

test("a list that broke off, or lost more than half of itself, changes nothing", async () => {
  const remote = courierRemote(redx.origin);
  const most = Object.fromEntries([1, 2, 3, 12, 20, 41, 42, 43, 71, 73, 74, 75].map((id) => [id, ""]));
  await remote.change({ renamed: most });
  await read();
  expect(faults()).toEqual([expect.stringContaining("redx lists")]);
  await remote.change({ renamed: {} });
  await bookings.remotes.pathao.fault({ op: "places", do: "html", times: 1 });
  await read();
  expect(faults()).toEqual([expect.stringContaining("Pathao did not list")]);
  expect(await mapped("pathao", laksam)).toMatchObject({ state: "sure", place: "503" });
  expect(await mapped("redx", "tha-dhaka-dhanmondi")).toMatchObject({ state: "sure" });
});
