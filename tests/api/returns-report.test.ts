import { ReturnsView } from "@haat/contract/returns-report";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { openDispatch, partOf } from "../dispatch.ts";
import { aStaffSession, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";

let parcels: Parcels;
let clerk: TestSession;
beforeAll(async () => {
  parcels = await openParcels();
  clerk = await aStaffSession(parcels.shop.world, "support_1");
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

const report = async ({ headers }: TestSession, of: "vendor" | "support", days = 7) => {
  const reply = await parcels.shop.world.fetch(`/v1/${of}/reports/returns?days=${days}`, { headers });
  return ReturnsView.parse(await reply.json());
};

test("of what its couriers fetched, what came back is counted by shop, district and courier, and a shop counts its own", async () => {
  const { shop, shopkeeper, said } = parcels;
  const other = await openDispatch(shop);
  const [kept, back, old, waits] = [parcels.fresh(), parcels.fresh(), parcels.fresh(), parcels.fresh()];
  await shopkeeper.handedTo("pathao", kept);
  const returned = await shopkeeper.handedTo("pathao", back);
  const longAgo = await shopkeeper.handedTo("pathao", old);
  await shopkeeper.handedTo("pathao", waits);
  const others = parcels.fresh();
  await other.handedTo("pathao", others);
  for (const number of [kept, others]) expect(await said(number, "picked_up")).toBe(200);
  for (const number of [back, old]) expect(await said(number, "rto_in_transit")).toBe(200);
  const lines = [{ id: returned.order.subOrders[0]?.lines[0]?.id ?? "", whole: 1 }];
  expect((await shopkeeper.act(partOf(returned), "take-back", { lines })).status).toBe(200);
  const { owner } = shop.world;
  await owner.query("alter table consignment disable trigger consignment_kept");
  await owner.query("update consignment set handed_at = handed_at - interval '40 days' where order_id = $1", [
    longAgo.order.id,
  ]);
  await owner.query("alter table consignment enable trigger consignment_kept");

  const own = await report(shopkeeper.owner, "vendor");
  expect(own).toMatchObject({ sent: 2, back: 1, byCourier: [{ sent: 2, back: 1 }] });
  expect(own.byShop).toHaveLength(1);
  expect(await report(shopkeeper.owner, "vendor", 60)).toMatchObject({ sent: 3, back: 2 });
  expect(await report(other.owner, "vendor")).toMatchObject({ sent: 1, back: 0 });
  const all = await report(clerk, "support");
  expect(all).toMatchObject({ sent: 3, back: 1 });
  // Whose come back most stands first.
  expect(all.byShop.map(({ sent, back: came }) => [sent, came])).toEqual([
    [2, 1],
    [1, 0],
  ]);
  expect(all.byArea.reduce((sum, { sent }) => sum + sent, 0)).toBe(3);
  expect(JSON.stringify(all)).not.toContain(returned.order.contact.name);
});
