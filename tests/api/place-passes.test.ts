import { readPlaces } from "@haat/api/jobs/read-places";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bookings, openBookings } from "../bookings.ts";

let bookings: Bookings;
beforeAll(async () => void (bookings = await openBookings({}, {})), 300_000);
afterAll(() => bookings.close());

const owner = () => bookings.shop.world.owner;
const faults = (): readonly string[] => bookings.shop.world.faults.splice(0).map(String);
const due = () => owner().query("update courier_place_reading set due_at = now() where courier = 'pathao'");
const mapped = async (): Promise<number> => {
  const { rows } = await owner().query<{ count: number }>(
    "select count(*)::int as count from courier_geo_map where courier = 'pathao' and state = 'sure'",
  );
  return rows[0]?.count ?? 0;
};

/** The calls for Pathao's places since then that were answered, each by its path. */
async function answered(since: number): Promise<readonly string[]> {
  const entries = (await bookings.remotes.pathao.journal("places")).slice(since);
  return entries.filter(({ fault }) => fault === null).map(({ path }) => path);
}

test("a long list is read in passes: what was answered before it broke off, or time was up, is not asked for again", async () => {
  const { pathao } = bookings.remotes;
  await pathao.fault({ op: "places", reference: "5", do: "html", times: 1 });
  await due();
  await readPlaces(bookings.shop.jobs);
  expect(faults()).toEqual([expect.stringContaining("Pathao did not list cities/5/zone-list")]);
  expect(await mapped()).toBe(0);
  const { rows } = await owner().query<{ minutes: number }>(
    "select round(extract(epoch from due_at - now()) / 60)::int as minutes from courier_place_reading where courier = 'pathao'",
  );
  expect(rows).toEqual([{ minutes: 5 }]);
  await due();
  // Each pass has time for one call, and the next is due at once.
  let passes = 0;
  for (; (await mapped()) === 0 && passes < 20; passes += 1) {
    let calls = 0;
    await readPlaces({ ...bookings.shop.jobs, hasTime: () => (calls += 1) <= 1 });
  }
  expect(passes).toBeGreaterThan(2);
  const asked = await answered(0);
  expect(asked.length).toBe(new Set(asked).size);
  expect(asked.map((path) => path.split("/").slice(-3).join("/"))).toContain("cities/5/zone-list");
  const left = await owner().query("select 1 from courier_place_page where courier = 'pathao'");
  expect(left.rows).toEqual([]);
  // A whole list is read anew the next time.
  await due();
  await readPlaces(bookings.shop.jobs);
  expect(await answered(0)).toHaveLength(asked.length * 2);
  expect(faults()).toEqual([]);
});

test("what was read long ago is asked for anew", async () => {
  await owner().query(
    `insert into courier_place_page (courier, page, body, read_at) values ('pathao', 'countries/1/city-list', '[]', now() - interval '7 hours')`,
  );
  const before = await mapped();
  await due();
  await readPlaces(bookings.shop.jobs);
  expect(faults()).toEqual([]);
  expect(await mapped()).toBe(before);
});
