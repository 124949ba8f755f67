import { hashSecret, newId } from "@haat/core/ids";
import type { MemberRole } from "@haat/core/roles";
import type { Database } from "@haat/db/client";
import { listOrdersOfBuyer } from "@haat/db/queries/orders/list-orders";
import { countVendorOrders, findVendorOrder, listVendorOrders } from "@haat/db/queries/vendor/orders";
import { countPackingParts, listPackingParts } from "@haat/db/queries/vendor/packing";
import { listStock } from "@haat/db/queries/vendor/stock";
import type { VendorViewer } from "@haat/db/viewer";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Placed, placeOrder, verifyOrder } from "../buying.ts";
import { aBuyerSession, aProduct, aVendor, type TestVendor } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let db: Database;
let vendors: readonly [TestVendor, TestVendor];
let goods: readonly Awaited<ReturnType<typeof aProduct>>[];
let placed: Placed;

/** One order over two shops. */
beforeAll(async () => {
  shop = await openShop();
  ({ db } = shop.world.edge);
  vendors = [await aVendor(shop.world), await aVendor(shop.world)];
  goods = [
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

const vendorViewer = (vendor: TestVendor, memberRole: MemberRole = "owner"): VendorViewer => ({
  kind: "vendor",
  userId: newId("user", new Date()),
  vendorId: vendor.id,
  memberRole,
});

test("a shop lists and counts its own alone, and nothing that nobody has confirmed", async () => {
  const [first] = goods[0]?.variants ?? [];
  await placeOrder(shop, "cod", [[first?.id ?? "", 1]]);
  const page = { states: null, before: null, limit: 10 };
  for (const [at, vendor] of vendors.entries()) {
    expect(await countVendorOrders(db, vendorViewer(vendor))).toEqual({ confirmed: 1 });
    expect(await listVendorOrders(db, vendorViewer(vendor), page)).toHaveLength(1);
    const parts = placed.order.subOrders.map(({ id }) => findVendorOrder(db, vendorViewer(vendor), id));
    expect((await Promise.all(parts)).filter((part) => part !== null)).toHaveLength(1);
    const packer = vendorViewer(vendor, "packer");
    expect(await countPackingParts(db, packer)).toEqual({ confirmed: 1 });
    expect(await listPackingParts(db, packer, page)).toHaveLength(1);
    const stock = await listStock(db, vendorViewer(vendor), {
      ...{ q: null, onlyLow: false, after: null, limit: 50 },
    });
    expect(stock.map(({ variantId }) => variantId)).toEqual(goods[at]?.variants.map(({ id }) => id));
  }
});

test("a buyer lists his own orders alone", async () => {
  const [buyer, other] = [await aBuyerSession(shop.world), await aBuyerSession(shop.world)];
  await shop.world.owner.query("update orders set buyer_id = $1 where id = $2", [
    buyer.userId,
    placed.order.id,
  ]);
  const listOf = ({ sessionId }: typeof buyer, token: string | null = null) =>
    listOrdersOfBuyer(db, { kind: "visitor", sessionId, orderTokenHash: token }, { before: null, limit: 10 });
  expect((await listOf(buyer)).map(({ id }) => id)).toEqual([placed.order.id]);
  expect(await listOf(other)).toEqual([]);
  // Whoever holds an order's token may read it; it is not thereby his.
  expect(await listOf(other, await hashSecret(placed.token))).toEqual([]);
});
