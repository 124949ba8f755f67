import { readPlaces } from "@haat/api/jobs/read-places";
import type { Courier } from "@haat/core/couriers";
import type { PlaceActBody, PlaceDetailView } from "@haat/contract/place-desk";
import { courierRemote } from "@haat/simulators/kit/parcels/remote";
import { startEcourierSimulator } from "@haat/simulators/ecourier/start";
import { startRedxSimulator } from "@haat/simulators/redx/start";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings, openCourierTo } from "../bookings.ts";
import { keyed, type Where } from "../buying.ts";
import { theOldCall } from "../contracts/paperfly-provider.ts";
import { aStaffSession } from "../market.ts";

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
async function say(courier: Courier, geoId: string, body: PlaceActBody): Promise<PlaceDetailView> {
  const clerk = await aStaffSession(bookings.shop.world, "support_2");
  const path = `/v1/support/courier-places/${courier}/${geoId}/acts`;
  const reply = await bookings.shop.world.fetch(path, { headers: keyed(clerk.headers), body });
  return (await reply.json()) as PlaceDetailView;
}
const bookedAt = async (courier: Courier, where: Where) => {
  const placed = await bookings.shopkeeper.packed(where);
  return (await bookings.booked(placed, courier)).booking;
};

test("before a courier's places are known nothing goes where its place must be named, and the shop reads why", async () => {
  expect(await bookedAt("redx", laksam)).toMatchObject({ state: "rejected", fault: "unplaced" });
  expect(await courierRemote(redx.origin).parcels()).toEqual([]);
});

test("a parcel to an upazila of Cumilla is booked with all five, by the ids and the spellings of each", async () => {
  await read();
  // It lists nothing and spells otherwise than we do: a person teaches it.
  const spelling = { district: "Cumilla", thana: "Laksham", reason: "কুরিয়ারের প্যানেলে দেখা" };
  expect(await say("paperfly", laksam, { act: "spell", ...spelling })).toMatchObject({
    place: { state: "sure", theirs: "Cumilla › Laksham", foundBy: "hand" },
    history: [{ from: null, to: "Cumilla › Laksham" }],
  });
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

test("a neighbourhood is what each courier calls it, where he has it; where he has none nothing is written", async () => {
  const west = "are-dhaka-uttara-west-uttara-sector-7";
  expect(await mapped("pathao", west)).toMatchObject({ state: "sure", place: "zone-51", confidence: 90 });
  expect(await mapped("redx", west)).toMatchObject({ state: "sure", place: "21", confidence: 90 });
  expect(await mapped("ecourier", west)).toMatchObject({ place: "Dhaka/Uttara/1230/Uttara Sec-7" });
  // Whichever thana of the city it is said to be in.
  for (const thana of ["mirpur-model", "kafrul", "pallabi"])
    expect(await mapped("redx", `are-dhaka-${thana}-mirpur-10`)).toMatchObject({ place: "13" });
  expect(await mapped("ecourier", "are-dhaka-mirpur-model-mirpur-10")).toMatchObject({ confidence: 100 });
  expect(await mapped("redx", "are-dhaka-savar-hemayetpur")).toMatchObject({ state: "sure", place: "40" });
  expect(await mapped("pathao", "are-dhaka-adabor-shekhertek")).toBeUndefined();
});

test("whoever chooses by hand is kept with his reason, books by it, and can take it back", async () => {
  const sadar = "upa-cumilla-adarsha-sadar";
  expect(await bookedAt("ecourier", sadar)).toMatchObject({ state: "rejected", fault: "unplaced" });
  const reason = "হাবে ফোন করে জানা";
  const chosen = await say("ecourier", sadar, {
    ...{ act: "choose", placeId: "Cumilla/Cumilla Sadar/3500/Rajganj", reason },
  });
  expect(chosen).toMatchObject({
    place: { state: "sure", theirs: "Cumilla › Cumilla Sadar › Rajganj", wanted: 1 },
    history: [{ from: null, to: "Cumilla › Cumilla Sadar › Rajganj", reason }],
  });
  expect(chosen.options.slice(0, 3).map(({ name }) => name)).toEqual([
    "Cumilla › Cumilla Sadar › Kandirpar",
    "Cumilla › Cumilla Sadar › Rajganj",
    "Cumilla › Laksam › Laksam",
  ]);
  expect(await bookedAt("ecourier", sadar)).toMatchObject({ state: "booked" });
  // A city is not as exact as it must be told.
  expect(await say("ecourier", sadar, { act: "choose", placeId: "Dhaka", reason })).toMatchObject({
    code: "place.not_fit",
  });
  expect(await say("ecourier", sadar, { act: "undo", reason })).toMatchObject({ place: { state: "open" } });
  // What a person took back no list fills again.
  await read();
  expect(await mapped("ecourier", sadar)).toMatchObject({ state: "open", place: null });
});

test("of a place that a courier renames people are told, nothing is booked there by guess, and back again it is as it was", async () => {
  const remote = courierRemote(redx.origin);
  await remote.change({ renamed: { "76": "Naoti" } });
  await read();
  expect(faults()).toEqual(["Error: redx has renamed or dropped, or serves otherwise, 1 places that we use"]);
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

test("an area that a courier renames drifts, and a person gives it its place of his", async () => {
  const remote = courierRemote(redx.origin);
  const sector = "are-dhaka-uttara-west-uttara-sector-7";
  await remote.change({ renamed: { "21": "Diabari" } });
  await read();
  expect(faults()).toEqual(["Error: redx has renamed or dropped, or serves otherwise, 1 places that we use"]);
  expect(await mapped("redx", sector)).toMatchObject({ state: "drifted", drift: "renamed" });
  const reason = "কুরিয়ারের প্যানেলে দেখা";
  expect(await say("redx", sector, { act: "choose", placeId: "20", reason })).toMatchObject({
    place: { state: "sure", name: "Uttara Sector 7, Uttara West, Dhaka", foundBy: "hand" },
  });
  await remote.change({ renamed: {} });
  await read();
  expect(await mapped("redx", sector)).toMatchObject({ state: "sure", place: "20", drift: null });
});

test("a list that broke off, or lost more than half of itself, changes nothing", async () => {
  const remote = courierRemote(redx.origin);
  const most = Object.fromEntries(
    [...[1, 2, 3, 12, 13, 14, 15, 16, 20, 21], ...[40, 41, 42, 43, 71, 73, 74, 75]].map((id) => [id, ""]),
  );
  await remote.change({ renamed: most });
  await read();
  expect(faults()).toEqual([expect.stringContaining("redx lists")]);
  await remote.change({ renamed: {} });
  await bookings.remotes.pathao.fault({ op: "places", do: "html", times: 1 });
  await read();
  expect(faults()).toEqual([expect.stringContaining("Pathao did not list")]);
  expect(await mapped("pathao", laksam)).toMatchObject({ state: "sure", place: "zone-503" });
  expect(await mapped("redx", "tha-dhaka-dhanmondi")).toMatchObject({ state: "sure" });
});
