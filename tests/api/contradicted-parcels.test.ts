import type { ParcelPage } from "@haat/contract/parcel-desk";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { waitingMessages } from "../messages.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { ask } from "../staff.ts";

let parcels: Parcels;
let clerk: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  clerk = await aStaffSession(parcels.shop.world, "support_2");
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const toldOf = async (placed: Placed): Promise<string[]> =>
  (await waitingMessages(parcels.shop.world)).flatMap(({ text }) =>
    text.includes(`/vendor/orders/${partOf(placed)}`) && text.includes("বাতিল") ? [text] : [],
  );

test("a courier who calls off what he has fetched contradicts himself: the parcel stays where it is, and support sees it", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.said(number, "in_transit", 5);
  await parcels.reported(number, "void", { word: "cancelled" });
  expect(await parcels.standing(placed)).toMatchObject({
    ...{ part: "in_transit", parcel: "in_transit", cases: ["called_off"], journals: [] },
  });
  const page = await ask<ParcelPage>(parcels.shop.world, clerk, ["GET", "/v1/support/parcels?view=cases"]);
  const row = page.body.items.find(({ partId }) => partId === partOf(placed));
  expect(row?.case).toMatchObject({ kind: "called_off", word: "cancelled" });
});

test("one that he calls off after its shop gave it away, and before he had it, is told to the shop and waits for support", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.reported(number, "void", { word: "cancelled" });
  expect(await parcels.standing(placed)).toMatchObject({
    ...{ part: "handed_over", parcel: "void", cases: ["pickup_cancelled"] },
  });
  expect(await toldOf(placed)).toHaveLength(1);
  await parcels.reported(number, "void", { word: "cancelled" });
  expect(await toldOf(placed)).toHaveLength(1);
});

test("a message dated seventy years ahead happened when it came, and what he says after it counts", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  const far = new Date("2099-01-01T00:00:00Z");
  await parcels.reported(number, "attempt_failed", { at: far });
  const { rows } = await parcels.shop.world.owner.query(
    "select state_at <= now() + interval '9 minutes' as is from consignment where number = $1",
    [number],
  );
  expect(rows).toEqual([{ is: true }]);
  await parcels.reported(number, "out_for_delivery", { at: new Date(Date.now() + 1_000) });
  expect(await parcels.standing(placed)).toMatchObject({ parcel: "out_for_delivery" });
});

test("no second person is asked whether a delivered parcel is lost", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.said(number, "delivered", 9);
  await parcels.said(number, "rto_received", 1);
  const path = `/v1/support/sub-orders/${partOf(placed)}/parcel-state`;
  for (const state of ["lost", "damaged"]) {
    const body = { state, reason: "কুরিয়ার বলছে হারিয়েছে" };
    expect((await ask(parcels.shop.world, clerk, ["POST", path], body)).code).toBe("parcel.not_from_here");
  }
  const { rows } = await parcels.shop.world.owner.query("select from proposal where subject = $1", [
    partOf(placed),
  ]);
  expect(rows).toEqual([]);
});
