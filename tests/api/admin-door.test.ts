import { createApp } from "@haat/api/app";
import type { Api } from "@haat/api/app-env";
import { readAdminAddresses } from "@haat/api/middleware/admin-door";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aStaffSession, type TestSession } from "../market.ts";
import { openShop, type TestShop } from "../shop.ts";

let shop: TestShop;
let admin: TestSession;
let app: Api;
beforeAll(async () => {
  shop = await openShop();
  admin = await aStaffSession(shop.world, "admin", "admin");
  const adminAddresses = readAdminAddresses("203.0.113.7, 2001:db8:1:2::9", { trustsProxy: true });
  const edge = { ...shop.world.edge, trustsProxy: true, adminAddresses };
  app = createApp({
    ...{ edge, node: { ...shop.node, ...edge } },
    ...{ report: () => undefined, log: () => undefined, ready: async () => ({}) },
  });
});
afterAll(() => shop.close());

const from = (headers: Record<string, string>, path = "/v1/admin/audit") =>
  app.request(path, { headers: { ...admin.headers, ...headers } });

describe("an admin branch that is open to a few addresses", () => {
  test.each(["203.0.113.7", "::ffff:203.0.113.7", "2001:db8:1:2:aaaa::1"])("lets %s in", async (address) => {
    expect((await from({ "x-real-ip": address })).status).toBe(200);
  });

  test.each([
    { "x-real-ip": "203.0.113.8" },
    { "x-real-ip": "2001:db8:1:3::9" },
    { "x-real-ip": "no address" },
    {},
    { "x-forwarded-for": "203.0.113.7" },
    { "x-real-ip": "203.0.113.8", "x-haat-visitor": "203.0.113.7" },
    { "x-real-ip": "203.0.113.8", "x-haat-visitor": "203.0.113.7", "x-haat-web": "a guess" },
  ])("is closed to an admin who comes with %o", async (headers) => {
    const reply = await from(headers);
    expect([reply.status, ((await reply.json()) as { code: string }).code]).toEqual([403, "auth.forbidden"]);
  });

  test("believes our own pages about who stands behind them", async () => {
    const shown = { "x-real-ip": "198.51.100.1", "x-haat-web": shop.world.edge.webKey ?? "" };
    expect((await from({ ...shown, "x-haat-visitor": "203.0.113.7" })).status).toBe(200);
    expect((await from({ ...shown, "x-haat-visitor": "198.51.100.9" })).status).toBe(403);
  });

  test("closes no other branch", async () => {
    expect((await from({ "x-real-ip": "198.51.100.1" }, "/v1/auth/me")).status).toBe(200);
    expect((await from({ "x-real-ip": "198.51.100.1" }, "/v1/store/home")).status).toBe(200);
  });
});

test("a list that cannot be held stops the start", () => {
  expect(readAdminAddresses(undefined, { trustsProxy: false })).toBeNull();
  expect(() => readAdminAddresses("203.0.113.7", { trustsProxy: false })).toThrow("TRUSTED_PROXY");
  expect(() => readAdminAddresses("203.0.113.7,office", { trustsProxy: true })).toThrow("no IP address");
});
