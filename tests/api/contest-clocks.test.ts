import { watchContests } from "@haat/api/jobs/watch-contests";
import { complaintHours } from "@haat/core/complaint-clock";
import type { ParcelPage } from "@haat/contract/parcel-desk";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { type CaseDesk, openCaseDesk } from "../case-ends.ts";
import { partOf } from "../dispatch.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { ask } from "../staff.ts";

let parcels: Parcels;
let desk: CaseDesk;
beforeAll(async () => {
  parcels = await openParcels();
  desk = await openCaseDesk(parcels);
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const hour = 3_600_000;
/** Its shop says that it is back, and its courier does not: so many hours ago. */
async function contested(hours: number): Promise<Placed> {
  const placed = await parcels.shopkeeper.handedTo("pathao", parcels.fresh());
  expect((await parcels.shopkeeper.act(partOf(placed), "came-back")).status).toBe(200);
  await parcels.shop.world.owner.query(`alter table parcel_case disable trigger user;
    update parcel_case set made_at = now() - interval '${hours} hours' where order_id = '${placed.order.id}';
    alter table parcel_case enable trigger user`);
  return placed;
}
const listed = async () =>
  (await ask<ParcelPage>(parcels.shop.world, desk.clerk, ["GET", "/v1/support/parcels"])).body.items;
/** What operators are told now. */
const rings = async (): Promise<string[]> => {
  await watchContests(parcels.shop.jobs);
  return parcels.shop.world.faults.splice(0).map(String);
};

test("what a shop contests is to be answered within three days: whose time is over first stands first, and past it rings, once a day", async () => {
  const [young, old] = [await contested(1), await contested(complaintHours - 2)];
  const rows = await listed();
  expect(rows.map(({ partId }) => partId)).toEqual([partOf(old), partOf(young)]);
  const left = rows.map(({ deadline }) => (Date.parse(deadline ?? "") - Date.now()) / hour);
  expect(left.map(Math.round)).toEqual([2, complaintHours - 1]);
  expect(await rings()).toEqual([]);
  const over = await contested(complaintHours + 1);
  expect((await listed())[0]?.partId).toBe(partOf(over));
  const [rung, ...others] = await rings();
  expect(rung).toContain("1 cases of parcels have waited for longer than seventy-two hours");
  expect(others).toEqual([]);
  expect(await rings()).toEqual([]);
  expect(await desk.end(over, "came_back", {})).toBe("ended");
  expect(await rings()).toEqual([]);
  // Another that is late is news.
  await contested(complaintHours + 1);
  expect(await rings()).toHaveLength(1);
});
