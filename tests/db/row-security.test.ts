import { startNeonBridge, type NeonBridge } from "@haat/local/postgres/bridge";
import { findOrder } from "@haat/db/queries/orders/order-document";
import { findTracked } from "@haat/db/queries/orders/track";
import { findVendorOrder, listVendorOrders } from "@haat/db/queries/vendor/orders";
import { configureNeon, openDatabase, type Database } from "@haat/db/client";
import { hashSecret, newId, type Id } from "@haat/core/ids";
import type { MemberRole } from "@haat/core/roles";
import type { VendorViewer, Viewer } from "@haat/db/viewer";
import { sql } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aBuyerSession, aProduct, aStaffSession, aVendor, type TestVendor } from "../market.ts";
import { placeOrder, type Placed, verifyOrder } from "../buying.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let bridge: NeonBridge;
/** Everybody through one and the same connection, as behind a pooler. */
let db: Database;
let placed: Placed;
let vendors: readonly [TestVendor, TestVendor];

beforeAll(async () => {
  shop = await openShop();
  const url = shop.world.env["DATABASE_URL"] ?? "";
  bridge = await startNeonBridge({ postgresPort: Number(new URL(url).port), max: 1 });
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
  configureNeon({ fetchEndpoint: bridge.fetchEndpoint });
  db = openDatabase({ url, timeoutMs: 60_000 });
});
afterAll(async () => {
  await bridge.close();
  await shop.close();
});

const vendorViewer = (vendor: TestVendor, memberRole: MemberRole = "owner"): VendorViewer => ({
  kind: "vendor",
  userId: newId("user", new Date()),
  vendorId: vendor.id,
  memberRole,
});
const count = async (viewer: Viewer, table: string): Promise<number> => {
  const [row] = await db.ask<{ n: number }>(
    viewer,
    sql`select count(*)::int as n from ${sql.identifier(table)}`,
  );
  return row?.n ?? -1;
};

describe("the application's role", () => {
  test("owns nothing, is no superuser and cannot pass by row security", async () => {
    const { rows } = await shop.world.owner.query(
      `select rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
         (select count(*)::int from pg_class where relowner = r.oid) as owned
       from pg_roles r where rolname in ('haat_app', 'haat_job', 'haat_read') order by 1`,
    );
    const harmless = {
      rolsuper: false,
      rolbypassrls: false,
      rolcreaterole: false,
      rolcreatedb: false,
      owned: 0,
    };
    expect(rows).toEqual(["haat_app", "haat_job", "haat_read"].map((rolname) => ({ rolname, ...harmless })));
  });

  test("finds row security forced on every table that belongs to a buyer or a vendor", async () => {
    const { rows } = await shop.world.owner.query<{ relname: string }>(
      `select relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'public' and relkind = 'r' and not (relrowsecurity and relforcerowsecurity)
          and exists (select 1 from information_schema.columns where table_schema = 'public' and table_name = relname
            and column_name in ('vendor_id', 'buyer_id', 'order_id')) order by 1`,
    );
    // Rates are public, a journal row names only its event, and the lines behind it are guarded.
    expect(rows.map(({ relname }) => relname)).toEqual(["commission_rate", "delivery_rate", "journal"]);
  });

  test("cannot write stock, books or states, nor run what the jobs run", async () => {
    const attempts = [
      sql`update stock set on_hand = 999`,
      sql`insert into journal (event_type, event_key) values ('J1', 'forged')`,
      sql`update orders set state = 'confirmed'`,
      sql`update payment_attempt set state = 'captured'`,
      sql`select commit_stock(${placed.order.id})`,
      sql`delete from audit`,
      sql`select change_stock('var_x', ${vendors[0].id}, 1, 'received', 'forged')`,
      sql`select * from account_balance`,
    ];
    for (const statement of attempts)
      await expect(db.ask({ kind: "public" }, statement)).rejects.toThrow(/Failed query/);
  });
});

describe("through one shared connection", () => {
  test("a stranger sees no order, no line, no payment and no money", async () => {
    const strangers: Viewer[] = [
      { kind: "public" },
      { kind: "visitor" },
      { kind: "visitor", orderTokenHash: await hashSecret("guess") },
    ];
    for (const viewer of strangers)
      for (const table of [
        "orders",
        "sub_order",
        "order_line",
        "payment_attempt",
        "refund",
        "transition",
        "journal_line",
        "hand_in",
        "audit",
        "gateway_ask",
        "gateway_exchange",
        "hook_message",
      ])
        expect(await count(viewer, table), `${viewer.kind} ${table}`).toBe(0);
  });

  test("a code of a parcel reaches what its page shows, and no row of the order, its person or its money", async () => {
    const code = placed.order.trackCode;
    const tracked = await findTracked(db, code);
    expect(tracked).toMatchObject({ code, number: placed.order.number });
    expect(tracked?.parts.map(({ units }) => units)).toEqual([1, 1]);
    expect(JSON.stringify(tracked)).not.toMatch(/s1\.|রহিমা|রোড|minor|contact|phone|details/i);
    expect(await findTracked(db, "000000000000")).toBeNull();
    // As a connection that was told the code would try it, with the setting such a policy once read.
    for (const table of ["orders", "sub_order", "order_line", "payment_attempt", "refund", "transition"]) {
      const rows = await db.askAll({ kind: "visitor" }, [
        sql`select set_config('haat.track', ${code}, true)`,
        sql`select * from ${sql.identifier(table)}`,
      ]);
      expect(rows, table).toEqual([]);
    }
    const { rows: naming } = await shop.world.owner.query(
      "select policyname from pg_policies where qual ilike '%track%' or with_check ilike '%track%'",
    );
    expect(naming).toEqual([]);
  });

  test("a vendor sees his own part and lines, and nothing of the other's", async () => {
    for (const [mine, theirs] of [vendors, vendors.toReversed() as [TestVendor, TestVendor]] as const) {
      const parts = await listVendorOrders(db, vendorViewer(mine), { states: null, before: null, limit: 10 });
      expect(parts).toHaveLength(1);
      expect(await count(vendorViewer(mine), "order_line")).toBe(1);
      expect(await count(vendorViewer(mine), "payment_attempt")).toBe(0);
      const foreign = placed.order.subOrders.find(({ vendor }) => vendor.slug === theirs.slug);
      expect(await findVendorOrder(db, vendorViewer(mine), foreign?.id ?? "")).toBeNull();
    }
  });

  test("nobody inherits what the one before him was allowed, in a thousand turns", async () => {
    const viewers = [
      vendorViewer(vendors[0]),
      { kind: "visitor" } as const,
      vendorViewer(vendors[1]),
      { kind: "support_2", userId: newId("user", new Date()) } as const,
      { kind: "public" } as const,
    ];
    const expected = [1, 0, 1, 2, 0];
    const turns = await Promise.all(
      Array.from({ length: 1000 }, async (_, i) => count(viewers[i % 5] as Viewer, "sub_order")),
    );
    expect(turns.filter((seen, i) => seen !== expected[i % 5])).toEqual([]);
  });

  test("an order opens for its token, its buyer and staff, and for no other buyer", async () => {
    const id = placed.order.id;
    const token = await hashSecret(placed.token);
    const [stranger, support] = [
      await aBuyerSession(shop.world),
      await aStaffSession(shop.world, "support_2"),
    ];
    expect(await findOrder(db, { kind: "visitor", orderTokenHash: token }, id)).not.toBeNull();
    expect(await findOrder(db, { kind: "visitor", sessionId: stranger.sessionId }, id)).toBeNull();
    for (const table of ["orders", "sub_order", "order_line", "payment_attempt", "refund", "transition"])
      expect([table, await count({ kind: "visitor", sessionId: stranger.sessionId }, table)]).toEqual([
        table,
        0,
      ]);
    expect(
      await findOrder(db, { kind: "support_2", userId: support.userId as Id<"user"> }, id),
    ).not.toBeNull();
    await shop.world.owner.query("update orders set buyer_id = $1 where id = $2", [stranger.userId, id]);
    expect(await findOrder(db, { kind: "visitor", sessionId: stranger.sessionId }, id)).not.toBeNull();
    await shop.world.owner.query(
      "update session set ended_at = now(), end_reason = 'kicked' where user_id = $1",
      [stranger.userId],
    );
    expect(await findOrder(db, { kind: "visitor", sessionId: stranger.sessionId }, id)).toBeNull();
  });
});
