import { MeView } from "@haat/contract/auth";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { aBuyerSession, aStaffSession, aVendor, aVendorSession } from "../market.ts";
import { signIn } from "../signing-in.ts";
import { openWorld, type TestWorld } from "../world.ts";

let world: TestWorld;
beforeAll(async () => void (world = await openWorld()));
afterAll(() => world.close());
afterEach(() => expect(world.faults).toEqual([]));

test("staff and vendors are told their roles and shops", async () => {
  const vendor = await aVendor(world);
  const [support, owner] = [await aStaffSession(world, "support_2"), await aVendorSession(world, vendor)];
  const me = async (headers: Record<string, string>) =>
    MeView.parse(await (await world.fetch("/v1/auth/me", { headers })).json());
  expect(await me(support.headers)).toMatchObject({ roles: ["buyer", "support_2"], shops: [] });
  expect(await me(owner.headers)).toMatchObject({
    roles: ["buyer", "vendor"],
    shops: [{ id: vendor.id, slug: vendor.slug, memberRole: "owner" }],
  });
  const phone = owner.phone.slice(3);
  const opened = await signIn(world, phone);
  expect(opened.me.shops).toMatchObject([{ id: vendor.id }]);
});

test("a stay ends when its person signs out", async () => {
  const { headers } = await aBuyerSession(world);
  const end = () => world.fetch("/v1/auth/session", { method: "DELETE", headers });
  expect((await end()).status).toBe(204);
  expect((await end()).status).toBe(401);
  expect((await world.fetch("/v1/auth/me", { headers })).status).toBe(401);
});
