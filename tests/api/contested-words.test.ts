import { closeWindows } from "@haat/api/jobs/close-windows";
import { VendorCashPage } from "@haat/contract/courier-cash";
import { StatementView } from "@haat/contract/vendor";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import type { Placed } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { openParcels, type Parcels, wholeTaka } from "../parcels.ts";

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

/** What its part is once its return window is over. */
async function onceClosed(placed: Placed): Promise<string | undefined> {
  await parcels.shop.world.owner.query("update sub_order set window_closes_at = now() where id = $1", [
    partOf(placed),
  ]);
  await closeWindows(parcels.shop.jobs);
  return (await parcels.standing(placed))?.part;
}

/** As if support had asked the courier and written down what came of it. */
const settled = (placed: Placed) =>
  parcels.shop.world.owner.query(
    `update parcel_case set state = 'ended', ended_at = now(), reason = 'he sent the signature',
      ended_by = (select user_id from vendor_member limit 1) where order_id = $1`,
    [placed.order.id],
  );

const contested = async (number: string) => {
  const { owner } = parcels.shopkeeper;
  const reply = await parcels.shop.world.fetch("/v1/vendor/courier-cash", { headers: owner.headers });
  const { items } = VendorCashPage.parse(await reply.json());
  return items.find((each) => each.number === number)?.contested;
};

const money = async (): Promise<StatementView> => {
  const { owner } = parcels.shopkeeper;
  const reply = await parcels.shop.world.fetch("/v1/vendor/statement", { headers: owner.headers });
  return StatementView.parse(await reply.json());
};

test("a paid parcel that its courier calls delivered and then brought back earns its shop nothing until a person has settled it", async () => {
  const number = parcels.fresh();
  const placed = await parcels.prepaid(number);
  await parcels.said(number, "delivered", 9);
  await parcels.said(number, "rto_received", 1);
  expect(await parcels.standing(placed)).toMatchObject({ part: "delivered", cases: ["after_delivery"] });
  expect(await onceClosed(placed)).toBe("delivered");
  expect((await parcels.standing(placed))?.journals).not.toContain("J4");
  // Its shop reads why on its money page, and no day is promised for it.
  const held = await money();
  expect(held.held).toMatchObject([
    { order: { id: partOf(placed) }, why: "after_delivery", amount: held.pending },
  ]);
  expect(held.upcoming).toEqual([]);
  await settled(placed);
  expect(await money()).toMatchObject({ held: [], upcoming: [{ amount: held.pending }] });
  expect(await onceClosed(placed)).toBe("completed");
});

test("nor does one whose cash he is said to hold, and the shop reads why and since when", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.said(number, "delivered", 9);
  expect(await contested(number)).toBeNull();
  await parcels.said(number, "rto_received", 1);
  expect(await contested(number)).toMatchObject({ why: "after_delivery" });
  expect(await onceClosed(placed)).toBe("delivered");
  await settled(placed);
  expect(await contested(number)).toBeNull();
  expect(await onceClosed(placed)).toBe("completed");
});

test("nor one whose sum he changes after he has delivered it", async () => {
  const number = parcels.fresh();
  const placed = await parcels.shopkeeper.handedTo("pathao", number);
  await parcels.reported(number, "delivered", { collected: BigInt(wholeTaka(placed)) });
  await parcels.reported(number, "noted", { collected: 5_000n });
  expect(await contested(number)).toMatchObject({ why: "amount" });
  expect(await onceClosed(placed)).toBe("delivered");
  await settled(placed);
  expect(await onceClosed(placed)).toBe("completed");
});
