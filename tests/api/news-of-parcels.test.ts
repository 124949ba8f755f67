import { inOneBreath } from "@haat/api/services/couriers/told-of";
import { applyReport, type Told } from "@haat/api/services/couriers/apply-report";
import type { ParcelReport } from "@haat/core/parcel-reports";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { type Placed, readOrder } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { waitingMessages } from "../messages.ts";
import { openParcels, type Parcels } from "../parcels.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

/** What its buyer was told of his parcel since it was handed over. */
const newsOf = async (placed: Placed): Promise<number> =>
  (await waitingMessages(parcels.shop.world)).filter(
    ({ key }) => key.startsWith(`${partOf(placed)}:told-`) && /:told-\d+$/.test(key),
  ).length;
const hoursAgo = (hours: number): Date => new Date(Date.now() - hours * 3_600_000);

test("once a code has proven the delivery, a late word of a rider on his way is not told to whoever has the parcel", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.reported(number, "in_transit", {});
  const code = (await readOrder(parcels.shop.world, placed)).subOrders[0]?.deliveryCode;
  expect((await parcels.shopkeeper.act(partOf(placed), "deliver", { code })).status).toBe(200);
  const before = await newsOf(placed);
  await parcels.reported(number, "out_for_delivery", {});
  expect(await parcels.standing(placed)).toMatchObject({ part: "delivered", parcel: "out_for_delivery" });
  expect(await newsOf(placed)).toBe(before);
});

test("a rider of yesterday is no news; one of this hour, and an arrival heard late, are", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.reported(number, "out_for_delivery", { at: hoursAgo(20) });
  expect(await newsOf(placed)).toBe(0);
  await parcels.reported(number, "attempt_failed", { at: hoursAgo(19) });
  expect(await newsOf(placed)).toBe(1);
  await parcels.reported(number, "out_for_delivery", { at: hoursAgo(1) });
  expect(await newsOf(placed)).toBe(2);
  await parcels.reported(number, "delivered", { at: hoursAgo(0.5) });
  expect(await newsOf(placed)).toBe(3);
});

test("of what a courier says in one breath only the last is told, whichever order he says it in", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  const nothing = {
    collected: null,
    fee: null,
    invoice: null,
    note: null,
    noteBn: null,
    isProvisional: false,
  };
  const said = (says: ParcelReport["says"], hours: number): Told => ({
    ...{ courier: "pathao", number, heard: { source: "poll" } },
    report: { ...nothing, key: crypto.randomUUID(), word: says, says, at: hoursAgo(hours) },
  });
  const breath = [said("delivered", 1), said("noted", 0), said("out_for_delivery", 3), said("picked_up", 24)];
  for (const told of inOneBreath(breath))
    await parcels.shop.node.books.transact((tx) => applyReport(tx, parcels.shop.world.edge, told));
  expect(await parcels.standing(placed)).toMatchObject({ part: "delivered", parcel: "delivered" });
  expect(await newsOf(placed)).toBe(1);
});

test("that a parcel turns back is told once, in whatever words its courier says so", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.reported(number, "rto_initiated", {});
  await parcels.reported(number, "rto_in_transit", {});
  expect(await newsOf(placed)).toBe(1);
});

test("what its receiver's code has proven is not called off: its shop cannot, and its courier's word is a case", async () => {
  const number = parcels.fresh();
  // Paid ahead, so that nobody holds any cash of it.
  const placed = await parcels.prepaid(number);
  const code = (await readOrder(parcels.shop.world, placed)).subOrders[0]?.deliveryCode;
  expect((await parcels.shopkeeper.act(partOf(placed), "deliver", { code })).status).toBe(200);
  const due = (await parcels.standing(placed))?.due;
  await parcels.reported(number, "void", { word: "cancelled" });
  expect(await parcels.standing(placed)).toMatchObject({
    ...{ part: "delivered", parcel: "label_ready", due, cases: ["after_delivery"] },
  });
});
