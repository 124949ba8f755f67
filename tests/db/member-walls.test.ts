import { newId } from "@haat/core/ids";
import { type MemberRole, memberRoles } from "@haat/core/roles";
import type { VendorViewer } from "@haat/db/viewer";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placeOrder, verifyOrder } from "../buying.ts";
import { aProduct, aVendor, aVendorSession, type TestVendor } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let vendors: readonly [TestVendor, TestVendor];
/** Which parts of orders are whose. */
const parts = new Map<string, readonly string[]>();

beforeAll(async () => {
  shop = await openShop();
  vendors = [await aVendor(shop.world), await aVendor(shop.world)];
  const goods = [
    await aProduct(shop.world, { vendor: vendors[0] }),
    await aProduct(shop.world, { vendor: vendors[1] }),
  ];
  const placed = await placeOrder(
    shop,
    "cod",
    goods.map(({ variants }) => [variants[0].id, 1] as const),
  );
  await verifyOrder(shop, placed);
  await deliver(vendors[0]);
  const { rows } = await shop.world.owner.query<{ id: string; vendor: string }>(
    "select id, vendor_id as vendor from sub_order",
  );
  for (const { id, vendor } of rows) parts.set(vendor, [...(parts.get(vendor) ?? []), id]);
});
afterAll(() => shop.close());

/** To the door, so that the books have moved, and with some of the cash declared as handed in. */
async function deliver(vendor: TestVendor): Promise<void> {
  const { headers } = await aVendorSession(shop.world, vendor);
  const { rows } = await shop.world.owner.query<{ id: string; delivery_code: string }>(
    "select id, delivery_code from sub_order where vendor_id = $1",
    [vendor.id],
  );
  const post = (path: string, body?: unknown) =>
    shop.world.fetch(`/v1/vendor/${path}`, {
      method: "POST",
      body,
      headers: { ...headers, "idempotency-key": crypto.randomUUID() },
    });
  const part = `orders/${rows[0]?.id}`;
  for (const verb of ["accept", "pack", "hand-over"]) await post(`${part}/${verb}`);
  expect((await post(`${part}/deliver`, { code: rows[0]?.delivery_code })).status).toBe(200);
  expect((await post("hand-ins", { amount: "100", reference: "bKash DA57K2M9QX" })).status).toBe(201);
}

const viewerOf = (memberRole: MemberRole, vendor = vendors[0]): VendorViewer => ({
  kind: "vendor",
  userId: newId("user", new Date()),
  vendorId: vendor.id,
  memberRole,
});

/** Which of these somebody finds any row in. */
async function visibleTo(viewer: VendorViewer, relations: readonly string[]): Promise<string[]> {
  const seen: string[] = [];
  for (const relation of relations) {
    const [row] = await shop.world.edge.db.ask<{ n: number }>(
      viewer,
      sql`select count(*)::int as n from ${sql.identifier(relation)}`,
    );
    if (row?.n) seen.push(relation);
  }
  return seen;
}

const money = ["journal_line", "hand_in", "payment_attempt", "refund"];
const orders = ["orders", "sub_order", "order_line", "transition"];
const goods = ["reservation", "stock_movement"];
const parcels = ["packing_part", "packing_line"];

const walls: Readonly<Record<MemberRole, readonly string[]>> = {
  owner: ["journal_line", "hand_in", ...orders, ...goods, ...parcels, "part_number"],
  manager: ["journal_line", "hand_in", ...orders, ...goods, ...parcels, "part_number"],
  packer: [...parcels, "part_number"],
  accountant: ["journal_line", "hand_in", "sub_order", "part_number"],
};

describe("the database itself", () => {
  test.each(memberRoles)("shows a shop's %s no row that is not of his work", async (role) => {
    const seen = await visibleTo(viewerOf(role), [...money, ...orders, ...goods, ...parcels, "part_number"]);
    expect(seen.toSorted()).toEqual(walls[role].toSorted());
  });

  test("shows a shop no row of another's, though its own lie in the same order", async () => {
    const { db } = shop.world.edge;
    for (const mine of vendors)
      for (const [relation, owner] of [
        ["sub_order", sql`vendor_id`],
        ["order_line", sql`vendor_id`],
        ["reservation", sql`vendor_id`],
        ["stock_movement", sql`vendor_id`],
        ["hand_in", sql`vendor_id`],
        ["journal_line", sql`nullif(split_part(account, ':', 3), '')`],
        ["transition", sql`subject_id`],
      ] as const) {
        const rows = await db.ask<{ whose: string | null }>(
          viewerOf("owner", mine),
          sql`select distinct ${owner} as whose from ${sql.identifier(relation)}`,
        );
        const others = rows.filter(
          ({ whose }) => whose !== mine.id && !parts.get(mine.id)?.includes(whose ?? ""),
        );
        expect([relation, others]).toEqual([relation, []]);
      }
  });

  test("shows somebody without a role in the shop nothing at all", async () => {
    const nobody = { ...viewerOf("owner"), memberRole: "" as MemberRole };
    expect(await visibleTo(nobody, [...money, ...orders, ...goods, ...parcels])).toEqual([]);
  });

  test("shows a packer the parcels of his own shop, and no column that costs", async () => {
    const { db } = shop.world.edge;
    const own = await db.ask<{ id: string }>(viewerOf("packer"), sql`select * from packing_part`);
    const theirs = await db.ask<{ id: string }>(
      viewerOf("packer", vendors[1]),
      sql`select * from packing_part`,
    );
    expect([own.length, theirs.length, own[0]?.id === theirs[0]?.id]).toEqual([1, 1, false]);
    expect(theirs).toMatchObject([{ receiver: null }]);
    const { rows } = await shop.world.owner.query<{ name: string }>(
      `select column_name as name from information_schema.columns where table_name like 'packing%'`,
    );
    expect(rows.filter(({ name }) => /minor|price|total|_bp|method|code/.test(name))).toEqual([]);
  });

  test("lets nobody of a shop declare cash who may not see it", async () => {
    const declare = (role: MemberRole) =>
      shop.world.edge.db.ask(
        viewerOf(role),
        sql`insert into hand_in (id, vendor_id, amount_minor, reference, declared_by)
          values (${newId("handIn", new Date())}, ${vendors[0].id}, 100, ${`ref ${role}`}, 'vendor:x')`,
      );
    await expect(declare("packer")).rejects.toThrow();
    for (const role of ["accountant", "manager", "owner"] as const) await declare(role);
  });
});
