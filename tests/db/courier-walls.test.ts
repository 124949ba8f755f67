import { newId } from "@haat/core/ids";
import { shipmentStates } from "@haat/core/shipments";
import { couriers } from "@haat/core/couriers";
import type { Viewer } from "@haat/db/viewer";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { placeOrder } from "../buying.ts";
import { aConsignment, aCourierKey, type TestCourierKey } from "../couriers.ts";
import { aProduct, aVendor, type TestVendor } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let vendor: TestVendor;
let pathao: TestCourierKey;
let redx: TestCourierKey;
let consignmentId: string;
beforeAll(async () => {
  shop = await openShop();
  vendor = await aVendor(shop.world);
  const { variants } = await aProduct(shop.world, { vendor });
  const { order } = await placeOrder(shop, "cod", [[variants[0].id, 1]]);
  [pathao, redx] = [await aCourierKey(shop.world, "pathao"), await aCourierKey(shop.world, "redx")];
  const number = await aConsignment(shop.world, order.subOrders[0]?.id ?? "", "pathao");
  consignmentId = await theOnly("select id from consignment where number = $1", number);
}, 300_000);
afterAll(() => shop.close());

async function theOnly(statement: string, value: string): Promise<string> {
  const { rows } = await shop.world.owner.query<{ id: string }>(statement, [value]);
  return rows[0]?.id ?? "";
}
const say = (key: TestCourierKey, courier: string, kind = "picked_up", ahead = "0 min") =>
  shop.world.owner.query(
    `insert into courier_event (courier, consignment_id, event_id, kind, event_at, key_id)
     values ($1, $2, $3, $4, now() + $5::interval, $6)`,
    [courier, consignmentId, newId("event", new Date()), kind, ahead, key.id],
  );
const seen = async (viewer: Viewer, table: string): Promise<number> => {
  const [row] = await shop.world.edge.db.ask<{ n: number }>(
    viewer,
    sql`select count(*)::int as n from ${sql.identifier(table)}`,
  );
  return row?.n ?? -1;
};

describe("the database itself", () => {
  test("takes no event of another courier's parcel, of a key of another's, or of an ended key", async () => {
    await say(pathao, "pathao");
    await expect(say(redx, "redx")).rejects.toThrow("courier_event_own_parcel");
    await expect(say(redx, "pathao")).rejects.toThrow("courier_event_own_key");
    const ended = await aCourierKey(shop.world, "pathao", { isEnded: true });
    await expect(say(ended, "pathao")).rejects.toThrow("an ended key says nothing");
    await expect(say(pathao, "pathao", "picked_up", "1 hour")).rejects.toThrow("courier_event_not_ahead");
  });

  test("changes no event and no parcel, and gives no ended key its life back", async () => {
    const { owner } = shop.world;
    for (const table of ["courier_event", "consignment"])
      for (const change of [`update ${table} set courier = 'redx'`, `delete from ${table}`])
        await expect(owner.query(change)).rejects.toThrow();
    await expect(owner.query("delete from courier_key")).rejects.toThrow();
    const { id } = await aCourierKey(shop.world, "paperfly", { isEnded: true });
    const revive = "update courier_key set ended_at = null, ended_by = null where id = $1";
    await expect(owner.query(revive, [id])).rejects.toThrow("stays ended");
    await expect(
      owner.query("update courier_key set secret_hash = md5('a') || md5('b') where id = $1", [pathao.id]),
    ).rejects.toThrow("keeps what it is");
  });

  test("holds a courier to two live keys", async () => {
    await aCourierKey(shop.world, "ecourier");
    await aCourierKey(shop.world, "ecourier");
    await expect(aCourierKey(shop.world, "ecourier")).rejects.toThrow();
  });

  test("knows the couriers and the kinds that the code knows", async () => {
    for (const kind of shipmentStates) await say(pathao, "pathao", kind);
    const { rows } = await shop.world.owner.query<{ form: string }>(
      "select pg_get_constraintdef(oid) as form from pg_constraint where conname in ('consignment_name','courier_key_name','courier_event_kind')",
    );
    const words = rows.map(({ form }) => [...form.matchAll(/'(\w+)'/g)].map(([, word]) => word).toSorted());
    expect(words.toSorted((one, other) => one.length - other.length)).toEqual([
      ...[[...couriers].toSorted(), [...couriers].toSorted()],
      [...shipmentStates, "invoiced", "noted", "unknown"].toSorted(),
    ]);
  });

  test("shows keys to admins alone, and parcels to their shop, not to its accountant or another's packer", async () => {
    const userId = newId("user", new Date());
    const other = await aVendor(shop.world);
    const member = (memberRole: "packer" | "accountant", { id: vendorId }: TestVendor): Viewer => ({
      ...{ kind: "vendor", userId, vendorId, memberRole },
    });
    expect(await seen({ kind: "admin", userId }, "courier_key")).toBeGreaterThan(3);
    expect(await seen({ kind: "support_2", userId }, "courier_key")).toBe(0);
    expect(await seen({ kind: "courier", keyHash: "0".repeat(64) }, "courier_key")).toBe(0);
    for (const table of ["consignment", "courier_event"]) {
      expect(await seen(member("packer", vendor), table)).toBeGreaterThan(0);
      expect(await seen({ kind: "support_1", userId }, table)).toBeGreaterThan(0);
      expect(await seen(member("accountant", vendor), table)).toBe(0);
      expect(await seen(member("packer", other), table)).toBe(0);
      expect(await seen({ kind: "visitor" }, table)).toBe(0);
      expect(await seen({ kind: "courier", keyHash: "0".repeat(64) }, table)).toBe(0);
    }
  });
});
