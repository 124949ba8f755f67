import { sendMessages } from "@haat/api/jobs/send-messages";
import type { PolicyRow } from "@haat/api/policy-table";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { placeOrder, verifyOrder } from "../buying.ts";
import { aProduct, aStaffSession, aVendor, aVendorSession, type TestVendor } from "../market.ts";
import { pathOf, policyOf, type Send, sendRaw } from "../raw-request.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let vendor: TestVendor;
let rows: readonly PolicyRow[];
beforeAll(async () => {
  shop = await openShop();
  vendor = await aVendor(shop.world);
  rows = await policyOf(shop.world);
});
afterAll(() => shop.close());
afterEach(() => expect(shop.world.faults).toEqual([]));

const send = (request: Send): Promise<Response> => sendRaw(shop.world, request);

/** Headers by which proxies, frameworks and careless servers learn who asks, from where and for what. */
const forged = (): Record<string, string> => ({
  "x-forwarded-for": "127.0.0.1",
  "x-forwarded-host": "evil.example",
  "x-forwarded-proto": "https",
  "x-forwarded-user": "admin",
  forwarded: "for=127.0.0.1;host=evil.example;proto=https",
  "x-real-ip": "127.0.0.1",
  "x-vercel-forwarded-for": "127.0.0.1",
  "cf-connecting-ip": "127.0.0.1",
  "true-client-ip": "127.0.0.1",
  "x-client-ip": "127.0.0.1",
  "x-original-url": "/v1/store/home",
  "x-rewrite-url": "/v1/store/home",
  "x-middleware-subrequest": "middleware:middleware:middleware:middleware:middleware",
  "x-middleware-next": "1",
  "x-middleware-rewrite": "/v1/store/home",
  "x-user-id": "usr_00000000000000000000000001",
  "x-haat-user": "usr_00000000000000000000000001",
  "x-haat-role": "admin",
  "x-haat-member-role": "owner",
  "x-remote-user": "admin",
  host: "evil.example",
});

/** After these the same person would be a stranger. */
const endsSessions = ({ owns, method }: PolicyRow): boolean => owns === "self" && method === "DELETE";

describe("a header that anybody can write", () => {
  test("opens no door that is closed without it", async () => {
    const packer = await aVendorSession(shop.world, vendor, "packer");
    const reader = await aStaffSession(shop.world, "support_1");
    const shut: (readonly [who: string, operation: string, dressed: number, plain: number])[] = [];
    for (const [who, headers] of Object.entries({
      stranger: {},
      packer: packer.headers,
      reader: reader.headers,
    }))
      for (const row of rows.filter((each) => !each.who.includes("public") && !endsSessions(each))) {
        const ask = { method: row.method, path: pathOf(row) };
        const plain = await send({ ...ask, headers });
        if (![401, 403, 404].includes(plain.status)) continue;
        const dressed = await send({ ...ask, headers: { ...headers, ...forged() } });
        shut.push([who, row.operationId, dressed.status, plain.status]);
      }
    expect(shut.length).toBeGreaterThan(60);
    expect(shut.filter(([, , dressed, plain]) => dressed !== plain)).toEqual([]);
  });

  test("makes nobody a member of another's shop", async () => {
    const other = await aVendor(shop.world);
    const { headers } = await aVendorSession(shop.world, vendor);
    for (const name of [other.id, other.slug, `${vendor.id},${other.id}`, "*", ""]) {
      const { status } = await send({
        method: "GET",
        path: "/v1/vendor/statement",
        headers: { ...headers, "x-haat-shop": name },
      });
      expect([name, status]).toEqual([name, name === "" ? 200 : 403]);
    }
  });

  test("changes no address that we send to people", async () => {
    const { variants } = await aProduct(shop.world, { vendor });
    const { world } = shop;
    const plain = world.fetch;
    const dressed = {
      ...shop,
      world: {
        ...world,
        fetch: ((path, init = {}) =>
          plain(path, { ...init, headers: { ...init.headers, ...forged() } })) as typeof plain,
      },
    };
    const placed = await placeOrder(dressed, "cod", [[variants[0].id, 1]]);
    await verifyOrder(dressed, placed);
    shop.sent.length = 0;
    while ((await sendMessages(shop.jobs)) > 0);
    const texts = shop.sent.map(({ text }) => text).join("\n");
    expect(texts).toContain("http://haat.test/");
    expect(texts).not.toContain("evil.example");
  });

  test("keeps nobody from being told, though its name for the request was used before", async () => {
    const admin = await aStaffSession(shop.world, "admin", "admin");
    const told = "select count(*)::int as n from outbox where topic = 'sms' and done_at is null";
    const waiting = async () => (await shop.world.owner.query<{ n: number }>(told)).rows[0]?.n ?? 0;
    const before = await waiting();
    for (const { id } of [await aVendor(shop.world), await aVendor(shop.world)]) {
      const reply = await shop.world.fetch(`/v1/admin/vendors/${id}/decisions`, {
        headers: { ...admin.headers, "x-request-id": "used-before-1" },
        body: { act: "suspend", reason: "কাগজপত্র মেলে না" },
      });
      expect(reply.status).toBe(200);
    }
    expect(await waiting()).toBe(before + 2);
  });
});
