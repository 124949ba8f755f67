import type { SettingsView } from "@haat/contract/market-settings";
import type { VendorOrderView } from "@haat/contract/vendor-order";
import { dhakaDay } from "@haat/core/clock";
import { countReturns } from "@haat/db/queries/couriers/returns-report";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { cartOf, quoteOf, readOrder } from "../buying.ts";
import { agreedTerms } from "../courier-terms.ts";
import { anOrderAtDoor, type AtDoor } from "../doors.ts";
import { aProduct, aVendor, type TestSession } from "../market.ts";
import { openParcels, type Parcels } from "../parcels.ts";
import { balances } from "../shop.ts";
import { aFreshOne, ask } from "../staff.ts";
import { dhakaDayIn } from "../days.ts";

let parcels: Parcels;
let finance: readonly [TestSession, TestSession];
beforeAll(async () => {
  parcels = await openParcels();
  const { world } = parcels.shop;
  finance = [await aFreshOne(world, "finance", "admin"), await aFreshOne(world, "finance", "admin")];
  // Half of 60.50 on the way back.
  await agreedTerms(parcels.shop, {
    ...{ courier: "pathao", vendorId: null, from: dhakaDayIn(-30), fee: 6050 },
  });
}, 300_000);
afterAll(() => parcels.shop.close());
afterEach(() => parcels.expectInOrder());

/** Two of finance say who bears it from now on. */
async function bearer(to: "market" | "buyer"): Promise<void> {
  const { world } = parcels.shop;
  const place = "/v1/admin/settings";
  const { body } = await ask<SettingsView>(world, finance[0], ["POST", `${place}/proposals`], {
    ...{ changes: [{ name: "return_bearer", value: to }], reason: "ফেরত বেড়েছে" },
  });
  const id = body.groups.find(({ group }) => group === "returns")?.waiting?.id ?? "";
  const decision = { verdict: "agree", reason: "" };
  const path = `${place}/proposals/${id}/decisions`;
  expect((await ask(world, finance[1], ["POST", path], decision)).status).toBe(200);
}

const shown = async ({ partId, seller }: AtDoor): Promise<string> => {
  const reply = await parcels.shop.world.fetch(`/v1/vendor/orders/${partId}`, { headers: seller.headers });
  return ((await reply.json()) as VendorOrderView).returnBearer;
};
const read = ({ placed }: AtDoor) => readOrder(parcels.shop.world, placed);

/** Nobody took it, and its shop has it back. */
async function returned(door: AtDoor): Promise<void> {
  expect(await parcels.said(door.number, "rto_in_transit")).toBe(200);
  const lines = door.lines.map((id, index) => ({ id, whole: 2 - index }));
  expect((await door.say("take-back", { lines })).status).toBe(200);
}

/** What the courier charges, what was kept (J11c), and what goes home. */
async function ended({ placed }: AtDoor) {
  const { rows } = await parcels.shop.world.owner.query<Record<"charge" | "kept" | "home", string>>(
    `select coalesce((select due_minor from courier_charge where order_id = o.id and leg = 'rto'), 0)::text as charge,
      coalesce((select sum(l.amount) from journal j join journal_line l on l.journal_id = j.id where j.order_id = o.id and j.event_type = 'J11c'
        and l.side = 'C' and l.account = 'R:SHIPPING'), 0)::text as kept,
      coalesce((select sum(amount_minor) from refund r where r.order_id = o.id), 0)::text as home from orders o where o.id = $1`,
    [placed.order.id],
  );
  const { charge = "0", kept = "0", home = "0" } = rows[0] ?? {};
  return { charge: BigInt(charge), kept: BigInt(kept), home: BigInt(home) };
}
const ahead = ({ placed }: AtDoor): bigint => BigInt(placed.order.dueNow.minor);

test("what the way back costs is kept of an advance, and the rest goes home: he read so before he paid", async () => {
  const before = await anOrderAtDoor(parcels, "advance");
  expect((await read(before)).wayBack).toBeNull();
  await bearer("buyer");
  const door = await anOrderAtDoor(parcels, "advance");
  expect(await shown(door)).toBe("buyer");
  expect((await read(door)).wayBack).toMatchObject({ kept: { minor: "0" } });
  await returned(door);
  const { charge, kept, home } = await ended(door);
  expect(charge).toBeGreaterThan(0n);
  expect([kept, home]).toEqual([charge, ahead(door) - charge]);
  const order = await read(door);
  expect(order.wayBack).toMatchObject({ kept: { minor: String(charge) } });
  expect(order.refunds.map(({ amount }) => amount.minor)).toEqual([String(home)]);
  expect((await balances(parcels.shop, order.id))["L:ESCROW"]).toBeUndefined();

  const today = dhakaDay(new Date());
  const span = { fromDay: today, toDay: today, vendorId: null };
  const [all] = await countReturns(parcels.shop.node.books, span);
  const whole = String(charge);
  expect(all).toMatchObject({ back: 1, charged: whole, buyer: whole, shop: "0", market: "0" });

  // Who ordered before it was so was told otherwise.
  expect(await shown(before)).toBe("market");
  expect((await read(before)).wayBack).toBeNull();
  await returned(before);
  expect(await ended(before)).toMatchObject({ kept: 0n, home: ahead(before) });
});

test("of what came late, or was paid whole, nothing is kept", async () => {
  const late = await anOrderAtDoor(parcels, "advance");
  await parcels.shop.world.owner.query(
    "update sub_order set promised_by = now() - interval '1 hour' where id = $1",
    [late.partId],
  );
  const paid = await anOrderAtDoor(parcels, "bkash");
  for (const [door, home] of [
    [late, ahead(late)],
    [paid, BigInt(paid.placed.order.total.minor)],
  ] as const) {
    await returned(door);
    expect(await ended(door)).toMatchObject({ kept: 0n, home });
  }
  expect((await read(paid)).wayBack).toBeNull();
});

test("a lost parcel's advance goes home whole", async () => {
  const door = await anOrderAtDoor(parcels, "advance");
  expect(await parcels.said(door.number, "lost")).toBe(200);
  expect(await ended(door)).toMatchObject({ kept: 0n, home: ahead(door) });
  // Nothing of it can come back any more.
  expect((await read(door)).wayBack).toBeNull();
});

test("a quote says so, and an order under the other rule is refused as changed", async () => {
  const { shop } = parcels;
  const [variant] = (
    await aProduct(shop.world, { vendor: await aVendor(shop.world), pricesMinor: [99_900n], stock: 3 })
  ).variants;
  const quoted = async () => quoteOf(shop.world, await cartOf(shop.world, [[variant.id, 1]]), "bkash");
  const told = await quoted();
  expect(told.advance?.bearsReturn).toBe(true);
  await bearer("market");
  // Nor does he read of it who orders once it is so no more.
  expect((await read(await anOrderAtDoor(parcels, "advance"))).wayBack).toBeNull();
  const later = await quoted();
  expect(later.advance?.bearsReturn).toBe(false);
  expect(later.hash).not.toBe(told.hash);
});
