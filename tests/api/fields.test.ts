import { OrderView } from "@haat/contract/order";
import { TrackView } from "@haat/contract/track";
import { SupportOrderPage, SupportOrderView } from "@haat/contract/support";
import { VendorOrderPage, VendorOrderView } from "@haat/contract/vendor-order";
import { hashSecret } from "@haat/core/ids";
import { findTracked } from "@haat/db/queries/orders/track";
import { findStaffOrder } from "@haat/db/queries/support/order";
import { findVendorOrder } from "@haat/db/queries/vendor/orders";
import { findPackingPart } from "@haat/db/queries/vendor/packing";
import type { VendorViewer } from "@haat/db/viewer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { placeOrder, type Placed, verifyOrder } from "../buying.ts";
import { aProduct, aStaffSession, aVendor, aVendorSession, type TestVendor } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let vendors: readonly [TestVendor, TestVendor];
let placed: Placed;
beforeAll(async () => {
  shop = await openShop();
  vendors = [await aVendor(shop.world), await aVendor(shop.world)];
  const goods = [
    await aProduct(shop.world, { vendor: vendors[0] }),
    await aProduct(shop.world, { vendor: vendors[1] }),
  ];
  placed = await placeOrder(
    shop,
    "cod",
    goods.map(({ variants }) => [variants[0].id, 1] as const),
  );
  await verifyOrder(shop, placed);
});
afterAll(() => shop.close());

/** What the schema strips is what nobody has said that this reader gets. */
async function expectNothingMore(
  schema: z.ZodType,
  path: string,
  headers: Record<string, string>,
  body?: unknown,
) {
  const reply = await shop.world.fetch(path, { headers, body });
  const said: unknown = await reply.json();
  expect([path, reply.status]).toEqual([path, 200]);
  expect(schema.parse(said)).toEqual(said);
  return JSON.stringify(said);
}

const partOf = (vendor: TestVendor): string =>
  placed.order.subOrders.find(({ vendor: { slug } }) => slug === vendor.slug)?.id ?? "";

describe("an answer holds what its reader's schema says, and nothing more", () => {
  test("for the buyer: no commission, no hash, and the code for the door only on the way", async () => {
    const told = await expectNothingMore(OrderView, `/v1/store/orders/${placed.order.id}`, placed.headers);
    expect(told).not.toMatch(/commission|"vat|hash|sealed|userId|vendorId/i);
    expect(placed.order.subOrders.map(({ deliveryCode }) => deliveryCode)).toEqual([null, null]);
  });

  test("for whoever has the track code: nothing of the person, the place or the money", async () => {
    const told = await expectNothingMore(TrackView, "/v1/store/track", {}, { code: placed.order.trackCode });
    expect(told).not.toMatch(/12345678|রহিমা|রোড|minor|phone|price/);
    const rows = JSON.stringify(await findTracked(shop.world.edge.db, placed.order.trackCode));
    expect(rows).not.toMatch(/s1\.|রহিমা|রোড|minor|phone|price/);
  });

  test("for a shop's owner and packer: their part, and no other vendor's", async () => {
    for (const role of ["owner", "packer"] as const) {
      const { headers } = await aVendorSession(shop.world, vendors[0], role);
      const told = [
        await expectNothingMore(VendorOrderPage, "/v1/vendor/orders", headers),
        await expectNothingMore(VendorOrderView, `/v1/vendor/orders/${partOf(vendors[0])}`, headers),
      ].join();
      expect(told).not.toContain(partOf(vendors[1]));
      expect(told).not.toMatch(/12345678|রহিমা|রোড|deliveryCode|trackCode/);
    }
  });

  test("for the staff: the phone's end only, and no code for the door", async () => {
    for (const role of ["support_1", "support_2", "finance", "admin"] as const) {
      const { headers } = await aStaffSession(shop.world, role);
      const told = [
        await expectNothingMore(SupportOrderPage, "/v1/support/orders", headers),
        await expectNothingMore(SupportOrderView, `/v1/support/orders/${placed.order.id}`, headers),
      ].join();
      expect(told).toContain("01•••••5678");
      expect(told).not.toMatch(/12345678|deliveryCode|s1\./);
    }
  });
});

describe("what a reader is not told never leaves the query", () => {
  const viewer = (memberRole: VendorViewer["memberRole"]): VendorViewer => ({
    kind: "vendor",
    userId: "usr_x",
    vendorId: vendors[0].id,
    memberRole,
  });

  test("the receiver, before the vendor has accepted", async () => {
    const { db } = shop.world.edge;
    const id = partOf(vendors[0]);
    const rows = [
      await findVendorOrder(db, viewer("owner"), id),
      await findPackingPart(db, viewer("packer"), id),
    ];
    for (const row of rows) {
      expect(row).toMatchObject({ id, receiver: null });
      expect(JSON.stringify(row)).not.toMatch(/s1\.|রহিমা|রোড/);
    }
  });

  test("the phone and the code for the door, for the staff", async () => {
    const { db } = shop.world.edge;
    const row = await findStaffOrder(db, { kind: "support_1", userId: "usr_x" }, placed.order.id);
    expect(row?.contact).toEqual({ name: "রহিমা খাতুন", phoneTail: "5678" });
    expect(JSON.stringify(row)).not.toMatch(/s1\.|deliveryCode/);
    expect(await findStaffOrder(db, { kind: "public" }, placed.order.id)).toBeNull();
    const buyer = { kind: "visitor", orderTokenHash: await hashSecret(placed.token) } as const;
    expect(await findStaffOrder(db, buyer, placed.order.id)).toBeNull();
  });
});
