import type { StatementView } from "@haat/contract/vendor";
import { closeWindows } from "@haat/api/jobs/close-windows";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { payByWallet, type Placed, placeOrder, readOrder } from "../buying.ts";
import { partOf } from "../dispatch.ts";
import { openParcels, type Parcels } from "../parcels.ts";

/** What a shop is owed for carrying a parcel itself is its own, also where it took no cash to keep it from. */

let parcels: Parcels;
beforeAll(async () => void (parcels = await openParcels()), 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

async function paidAndCarried(): Promise<Placed> {
  const { shop, shopkeeper } = parcels;
  const { rows } = await shop.world.owner.query<{ id: string }>(
    "select v.id from variant v join product p on p.id = v.product_id where p.vendor_id = $1 limit 1",
    [shopkeeper.vendorId],
  );
  const placed = await placeOrder(shop, "bkash", [[rows[0]?.id ?? "", 1]]);
  await payByWallet(shop, placed);
  for (const verb of ["accept", "pack", "hand-over"])
    expect((await shopkeeper.act(partOf(placed), verb)).status).toBe(200);
  const code = (await readOrder(shop.world, placed)).subOrders[0]?.deliveryCode;
  expect((await shopkeeper.act(partOf(placed), "deliver", { code })).status).toBe(200);
  return placed;
}

async function statement() {
  const { world } = parcels.shop;
  const reply = await world.fetch("/v1/vendor/statement", { headers: parcels.shopkeeper.owner.headers });
  const { pending, ready, unreleased, deliveryOwed, upcoming } = (await reply.json()) as StatementView;
  return {
    ...{ pending: BigInt(pending.minor), deliveryOwed: BigInt(deliveryOwed.minor) },
    ...{ yours: BigInt(ready.minor) + BigInt(unreleased.minor), unreleased: BigInt(unreleased.minor) },
    upcoming: upcoming.reduce((sum, { amount }) => sum + BigInt(amount.minor), 0n),
  };
}

test("what a shop is owed for carrying a paid order is named with its day, and payable with the goods' money", async () => {
  const placed = await paidAndCarried();
  const delivery = BigInt(placed.order.delivery.minor);
  const before = await statement();
  expect(before).toMatchObject({ deliveryOwed: delivery, yours: 0n });
  expect(delivery).toBeGreaterThan(0n);
  expect(before.upcoming).toBe(before.pending + delivery);
  await parcels.shop.world.owner.query(
    "update sub_order set window_closes_at = now() - interval '1 second' where id = $1",
    [partOf(placed)],
  );
  await closeWindows(parcels.shop.jobs);
  // The wallet has settled nothing yet: all of it waits for that.
  expect(await statement()).toMatchObject({
    ...{ pending: 0n, deliveryOwed: 0n, upcoming: 0n },
    ...{ yours: before.pending + delivery, unreleased: before.pending + delivery },
  });
});
